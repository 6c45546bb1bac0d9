package org.shouwang.sampling;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names a sampling site (采样点) of a round. */
public record SiteId(UUID value) {

    public static SiteId next() {
        return new SiteId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static SiteId of(String text) {
        return new SiteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
