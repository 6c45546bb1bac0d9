package org.shouwang.roster;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names a seat offered to somebody who stood by (递补). */
public record OfferId(UUID value) {

    public static OfferId next() {
        return new OfferId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static OfferId of(String text) {
        return new OfferId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
