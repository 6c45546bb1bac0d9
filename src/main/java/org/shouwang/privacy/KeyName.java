package org.shouwang.privacy;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaId;

/**
 * Which set of keys.
 *
 * @param of the incident that a set of kind {@link Kept#INCIDENT} belongs to; null for all others
 */
record KeyName(AreaId area, Kept kept, @Nullable UUID of) {

    KeyName {
        if ((kept == Kept.INCIDENT) != (of != null)) {
            throw new IllegalArgumentException("an incident's keys name their incident, and only they do");
        }
    }

    /** Where a store keeps it, and what binds a sealed value to it: {@code 0198…/incident-0199…}. */
    String path() {
        return area + "/" + kept.name().toLowerCase(Locale.ROOT) + (of == null ? "" : "-" + of);
    }
}
