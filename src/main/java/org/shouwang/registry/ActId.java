package org.shouwang.registry;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names one act of somebody on the register. Made by the client: the same act sent again is done once. */
public record ActId(UUID value) {

    public static ActId next() {
        return new ActId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static ActId of(String text) {
        return new ActId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
