package org.shouwang.registry;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names a door (户门). */
public record DoorId(UUID value) {

    public static DoorId next() {
        return new DoorId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static DoorId of(String text) {
        return new DoorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
