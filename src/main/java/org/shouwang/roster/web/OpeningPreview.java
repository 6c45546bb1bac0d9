package org.shouwang.roster.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.roster.OpeningFacts;
import org.shouwang.roster.Shift;

/**
 * What an opening will be before it is published.
 *
 * @param facts null while what was typed is not whole
 */
public record OpeningPreview(@Nullable OpeningFacts facts, List<Shift> shifts, Instant now) {

    public int seats() {
        return shifts.stream().mapToInt(Shift::free).sum();
    }

    public int kept() {
        return facts == null ? 0 : shifts.stream().mapToInt(shift -> Math.min(shift.free(), facts.firstTimers())).sum();
    }

    /** How many people get a seat if everybody takes as many as the quota allows. */
    public int people() {
        return facts == null || facts.quota() == null ? 0 : Math.ceilDiv(seats(), facts.quota());
    }

    public long hours() {
        return shifts.stream().mapToLong(shift -> Duration.between(shift.from(), shift.until()).toMinutes() * shift.free()).sum() / 60;
    }

    public boolean past() {
        return facts != null && !facts.opensAt().isAfter(now);
    }
}
