package org.shouwang.registry;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names what a resident says is wrong. */
public record CorrectionId(UUID value) {

    public static CorrectionId next() {
        return new CorrectionId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static CorrectionId of(String text) {
        return new CorrectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
