package org.shouwang.registry;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names a place outside the doors: a market, a school, a sampling site. */
public record PlaceId(UUID value) {

    public static PlaceId next() {
        return new PlaceId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static PlaceId of(String text) {
        return new PlaceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
