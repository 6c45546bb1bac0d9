package org.shouwang.incidents;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names a zone: buildings under one level, with a basis and an end. */
public record ZoneId(UUID value) {

    public static ZoneId next() {
        return new ZoneId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static ZoneId of(String text) {
        return new ZoneId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
