package org.shouwang.registry;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names what a household wrote about itself from a poster. */
public record SelfRegistrationId(UUID value) {

    public static SelfRegistrationId next() {
        return new SelfRegistrationId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static SelfRegistrationId of(String text) {
        return new SelfRegistrationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
