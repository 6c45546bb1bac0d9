package org.shouwang.registry;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names a unit (单元): an entrance of a building. */
public record UnitId(UUID value) {

    public static UnitId next() {
        return new UnitId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static UnitId of(String text) {
        return new UnitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
