package org.shouwang.registry;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names a household (户). */
public record HouseholdId(UUID value) {

    public static HouseholdId next() {
        return new HouseholdId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static HouseholdId of(String text) {
        return new HouseholdId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
