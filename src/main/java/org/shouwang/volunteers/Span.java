package org.shouwang.volunteers;

import java.time.Instant;

/** From one instant to another, the second not included. */
public record Span(Instant from, Instant until) {

    public Span {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a span has a length");
        }
    }
}
