package org.shouwang.roster.web;

import java.time.Instant;
import java.util.List;

import org.shouwang.platform.web.Tone;
import org.shouwang.roster.Shift;

/** The day's shifts at the posts that somebody leads. */
public record LeadPage(List<Shift> shifts, Instant now) {

    public boolean running(Shift shift) {
        return !shift.from().isAfter(now) && shift.until().isAfter(now);
    }

    public boolean over(Shift shift) {
        return !shift.until().isAfter(now);
    }

    public Tone tone(Shift shift) {
        return over(shift) ? Tone.EXEMPT : shift.free() > 0 ? Tone.MISS : Tone.DONE;
    }
}
