package org.shouwang.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.shouwang.TestClock;
import org.shouwang.volunteers.Volunteer;

/** People who came to their shifts and went again, as the clock of a test tells it. */
public record Served(RosterFixtures here, CheckIns checkIns, TestClock clock) {

    /** Takes a seat of the shift, comes at its begin and goes after so many minutes. */
    public SeatId comesAndGoes(Volunteer who, Shift shift, int minutes) {
        var seat = comes(who, shift);
        clock.set(shift.from().plus(Duration.ofMinutes(minutes)));
        here.here(() -> checkIns.record(UUID.randomUUID(), seat, CheckInKind.OUT, clock.instant()));
        return seat;
    }

    /** Takes a seat of the shift and comes at its begin; nobody notes that they go. */
    public SeatId comes(Volunteer who, Shift shift) {
        clock.set(shift.from().minus(Duration.ofHours(30)));
        var outcome = here.here(() -> here.grabs().assign(RequestId.next(), shift.id(), who.id()));
        if (!(outcome instanceof Outcome.Taken taken)) {
            throw new AssertionError(outcome.toString());
        }
        clock.set(shift.from());
        here.here(() -> checkIns.record(UUID.randomUUID(), taken.seat(), CheckInKind.IN, clock.instant()));
        return taken.seat();
    }

    public void at(Instant time) {
        clock.set(time);
    }
}
