package org.shouwang.roster;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names a shift (班次). */
public record ShiftId(UUID value) {

    public static ShiftId next() {
        return new ShiftId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static ShiftId of(String text) {
        return new ShiftId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
