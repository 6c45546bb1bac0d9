package org.shouwang.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** So many within so long, as the other side counts them: a window that slides. */
public record Rate(int most, Duration within) {

    public Rate {
        if (most < 1 || within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("a rate lets something through: " + most + " in " + within);
        }
    }

    /** From when on one more is allowed after these. */
    Instant free(Collection<Instant> attempts, Instant now) {
        var counted = attempts.stream().filter(at -> at.isAfter(now.minus(within))).sorted().toList();
        return counted.size() < most ? now : counted.get(counted.size() - most).plus(within);
    }
}
