package org.shouwang.roster;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names one request of a person, made on the device: the same again gets the first answer again. */
public record RequestId(UUID value) {

    public static RequestId next() {
        return new RequestId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static RequestId of(String text) {
        return new RequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
