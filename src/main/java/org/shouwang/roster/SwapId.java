package org.shouwang.roster;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names a question about passing a seat on (换班). */
public record SwapId(UUID value) {

    public static SwapId next() {
        return new SwapId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static SwapId of(String text) {
        return new SwapId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
