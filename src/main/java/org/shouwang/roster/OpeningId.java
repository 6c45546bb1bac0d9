package org.shouwang.roster;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names an opening (开抢). */
public record OpeningId(UUID value) {

    public static OpeningId next() {
        return new OpeningId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static OpeningId of(String text) {
        return new OpeningId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
