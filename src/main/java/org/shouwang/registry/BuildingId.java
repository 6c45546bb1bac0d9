package org.shouwang.registry;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names a building (楼栋). */
public record BuildingId(UUID value) {

    public static BuildingId next() {
        return new BuildingId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static BuildingId of(String text) {
        return new BuildingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
