package org.shouwang.roster;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names an injury on duty. */
public record InjuryId(UUID value) {

    public static InjuryId next() {
        return new InjuryId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static InjuryId of(String text) {
        return new InjuryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
