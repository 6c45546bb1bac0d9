package org.shouwang.sampling;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names a box of tubes on its way to the laboratory. */
public record BoxId(UUID value) {

    public static BoxId next() {
        return new BoxId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static BoxId of(String text) {
        return new BoxId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
