package org.shouwang.sampling;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names a round (轮次). */
public record RoundId(UUID value) {

    public static RoundId next() {
        return new RoundId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static RoundId of(String text) {
        return new RoundId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
