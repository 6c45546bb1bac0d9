package org.shouwang.registry;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names an estate (小区). */
public record EstateId(UUID value) {

    public static EstateId next() {
        return new EstateId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static EstateId of(String text) {
        return new EstateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
