package org.shouwang.platform;

import java.util.UUID;

/** The area (辖区) that owns a piece of work: the tenant, and the first column of every operational table. */
public record AreaId(UUID value) {

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static AreaId of(String text) {
        return new AreaId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
