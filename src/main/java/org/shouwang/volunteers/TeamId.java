package org.shouwang.volunteers;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names a team (队). */
public record TeamId(UUID value) {

    public static TeamId next() {
        return new TeamId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static TeamId of(String text) {
        return new TeamId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
