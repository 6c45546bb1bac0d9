package org.shouwang.volunteers;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names somebody of a work unit. */
public record UnitPersonId(UUID value) {

    public static UnitPersonId next() {
        return new UnitPersonId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static UnitPersonId of(String text) {
        return new UnitPersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
