package org.shouwang.roster.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Work that goes on without a pause of a certain length. */
public record Stretch(Instant from, Instant until) {

    /** The stretch that one piece of work belongs to, whatever the order in which the others are given. */
    public static Stretch around(Work one, List<Work> others, Duration pause) {
        Instant from = one.from();
        Instant until = one.until();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var other : others) {
                boolean near = other.from().isBefore(until.plus(pause)) && other.until().isAfter(from.minus(pause));
                if (near && (other.from().isBefore(from) || other.until().isAfter(until))) {
                    from = other.from().isBefore(from) ? other.from() : from;
                    until = other.until().isAfter(until) ? other.until() : until;
                    grew = true;
                }
            }
        }
        return new Stretch(from, until);
    }

    public Duration length() {
        return Duration.between(from, until);
    }
}
