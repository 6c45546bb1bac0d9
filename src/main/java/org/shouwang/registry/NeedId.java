package org.shouwang.registry;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names a need (特殊需要) of a resident. */
public record NeedId(UUID value) {

    public static NeedId next() {
        return new NeedId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static NeedId of(String text) {
        return new NeedId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
