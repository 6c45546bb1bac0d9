package org.shouwang.roster;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names a time when somebody could not come, or did not. */
public record AbsenceId(UUID value) {

    public static AbsenceId next() {
        return new AbsenceId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static AbsenceId of(String text) {
        return new AbsenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
