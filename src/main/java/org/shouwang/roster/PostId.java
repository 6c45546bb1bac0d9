package org.shouwang.roster;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names a post (岗位). */
public record PostId(UUID value) {

    public static PostId next() {
        return new PostId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static PostId of(String text) {
        return new PostId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
