package org.shouwang.volunteers;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names a work unit (单位) that sends people. */
public record OrganisationId(UUID value) {

    public static OrganisationId next() {
        return new OrganisationId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static OrganisationId of(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
