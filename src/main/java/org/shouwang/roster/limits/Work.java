package org.shouwang.roster.limits;

import java.time.Duration;
import java.time.Instant;

/**
 * A piece of somebody's work.
 *
 * @param risk how close it comes to infection, and whether it is done in a protective suit
 * @param outdoors whether heat makes it shorter, or forbids it
 */
public record Work(Instant from, Instant until, Risk risk, boolean outdoors) {

    public Work {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("work ends after it begins");
        }
    }

    /** Work under a roof. */
    public Work(Instant from, Instant until, boolean suit) {
        this(from, until, suit ? Risk.SUIT : Risk.CLEAN, false);
    }

    public boolean suit() {
        return risk == Risk.SUIT;
    }

    public Duration length() {
        return Duration.between(from, until);
    }

    /** Work that ends as the other begins does not overlap it. */
    public boolean overlaps(Instant otherFrom, Instant otherUntil) {
        return from.isBefore(otherUntil) && otherFrom.isBefore(until);
    }
}
