package org.shouwang.roster;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names one place in a shift (名额). */
public record SeatId(UUID value) {

    public static SeatId next() {
        return new SeatId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static SeatId of(String text) {
        return new SeatId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
