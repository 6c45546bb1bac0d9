package org.shouwang.roster;

import java.time.Duration;
import java.time.Instant;

/**
 * A piece of somebody's work.
 *
 * @param suit whether it is done in a protective suit
 */
public record Work(Instant from, Instant until, boolean suit) {

    public Work {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("work ends after it begins");
        }
    }

    public Duration length() {
        return Duration.between(from, until);
    }

    /** Work that ends as the other begins does not overlap it. */
    public boolean overlaps(Instant otherFrom, Instant otherUntil) {
        return from.isBefore(otherUntil) && otherFrom.isBefore(until);
    }
}
