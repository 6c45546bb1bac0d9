package org.shouwang.roster;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names what one may go over for a while. */
public record LimitExceptionId(UUID value) {

    public static LimitExceptionId next() {
        return new LimitExceptionId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static LimitExceptionId of(String text) {
        return new LimitExceptionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
