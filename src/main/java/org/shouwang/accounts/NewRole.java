package org.shouwang.accounts;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;

/**
 * A role to be given in the current area.
 *
 * @param id made by whoever asks, so that asking twice gives one
 * @param buildings to narrow it to; empty for the whole area
 * @param until when it ends by itself; null for no end
 */
public record NewRole(UUID id, AccountId account, Role role, Set<UUID> buildings, @Nullable Instant until) {

    public NewRole {
        buildings = Set.copyOf(buildings);
    }

    /** In the whole area, without an end. */
    public static NewRole of(AccountId account, Role role) {
        return new NewRole(Ids.next(), account, role, Set.of(), null);
    }
}
