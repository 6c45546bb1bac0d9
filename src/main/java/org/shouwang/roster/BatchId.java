package org.shouwang.roster;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names shifts that were made in one go and can be undone in one go. */
public record BatchId(UUID value) {

    public static BatchId next() {
        return new BatchId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static BatchId of(String text) {
        return new BatchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
