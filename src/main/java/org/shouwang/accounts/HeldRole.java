package org.shouwang.accounts;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Grant;
import org.shouwang.platform.Role;

/**
 * A role that somebody has, or had, in an area.
 *
 * @param buildings the buildings it is narrowed to; empty means the whole area
 * @param givenBy the person who gave it; null where the program did
 * @param until the day it ends by itself; null where no end was set
 * @param endedAt when it was taken back; null while it holds
 */
public record HeldRole(UUID id, AccountId account, AreaId area, Role role, Set<UUID> buildings, Instant givenAt,
        @Nullable UUID givenBy, @Nullable Instant until, @Nullable Instant endedAt, long version) {

    public HeldRole {
        buildings = Set.copyOf(buildings);
    }

    public boolean holdsAt(Instant now) {
        return endedAt == null && (until == null || until.isAfter(now));
    }

    /** Whether it was held at a moment that has passed. */
    boolean heldAt(Instant then) {
        return !givenAt.isAfter(then) && (endedAt == null || endedAt.isAfter(then)) && (until == null || until.isAfter(then));
    }

    Grant grant() {
        return new Grant(area, role, buildings, until);
    }
}
