package org.shouwang.roster;

import java.time.Instant;

import org.shouwang.platform.Problem;

/** A shift to be made. */
public record NewShift(ShiftId id, PostId post, Instant from, Instant until, int seats) {

    private static final int MOST_SEATS = 2000;
    private static final int MOST_HOURS = 24;

    public NewShift {
        if (!until.isAfter(from) || java.time.Duration.between(from, until).toHours() > MOST_HOURS) {
            throw Problem.invalid("roster.shift.times").at("until", "roster.shift.times");
        }
        if (seats < 1 || seats > MOST_SEATS) {
            throw Problem.invalid("roster.shift.seats-wrong", MOST_SEATS).at("seats", "roster.shift.seats-wrong", MOST_SEATS);
        }
    }
}
