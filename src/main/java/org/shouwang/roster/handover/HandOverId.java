package org.shouwang.roster.handover;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names a hand-over (交接班). */
public record HandOverId(UUID value) {

    public static HandOverId next() {
        return new HandOverId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static HandOverId of(String text) {
        return new HandOverId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
