package org.shouwang.roster;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names a piece of work that somebody reported. */
public record OtherWorkId(UUID value) {

    public static OtherWorkId next() {
        return new OtherWorkId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static OtherWorkId of(String text) {
        return new OtherWorkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
