package org.shouwang.registry;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names a resident (居民). */
public record ResidentId(UUID value) {

    public static ResidentId next() {
        return new ResidentId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static ResidentId of(String text) {
        return new ResidentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
