package org.shouwang.incidents;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names an incident (事件). */
public record IncidentId(UUID value) {

    public static IncidentId next() {
        return new IncidentId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static IncidentId of(String text) {
        return new IncidentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
