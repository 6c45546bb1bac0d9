package org.shouwang.sampling;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names one registration at a table; made by the device. */
public record RegistrationId(UUID value) {

    public static RegistrationId next() {
        return new RegistrationId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static RegistrationId of(String text) {
        return new RegistrationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
