package org.shouwang.volunteers;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names somebody who reported for duty in an area. */
public record VolunteerId(UUID value) {

    public static VolunteerId next() {
        return new VolunteerId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static VolunteerId of(String text) {
        return new VolunteerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
