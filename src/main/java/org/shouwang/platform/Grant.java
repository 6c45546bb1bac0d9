package org.shouwang.platform;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One role of a person in one area.
 *
 * @param buildings the buildings it is narrowed to; empty means the whole area
 * @param until when it ends by itself; null where no end was set
 */
public record Grant(AreaId area, Role role, Set<UUID> buildings, @Nullable Instant until) {

    public Grant {
        buildings = Set.copyOf(buildings);
    }

    /** A role in the whole area, without an end. */
    public static Grant of(AreaId area, Role role) {
        return new Grant(area, role, Set.of(), null);
    }
}
