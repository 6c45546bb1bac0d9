package org.shouwang.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.BuildingScope;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Role;

/**
 * Nobody hands out more than they have: a role can be given by whoever may do all that the role may, in the same
 * buildings. The admin's role holds what any role holds, so that an admin gives every role.
 */
final class Authority {

    private Authority() {
    }

    static boolean covers(Actor actor, AreaId area, Role role, Set<UUID> buildings) {
        return Arrays.stream(Permission.values()).filter(permission -> permission.heldBy(role))
                .allMatch(permission -> actor.may(permission, area) && covers(actor.buildingsFor(permission, area), buildings));
    }

    /** Whether the actor may do for somebody what amounts to being that person: hand out a code, lock, change the phone. */
    static boolean standsAbove(Actor actor, List<HeldRole> othersRoles) {
        return othersRoles.stream().allMatch(held -> covers(actor, held.area(), held.role(), held.buildings()));
    }

    private static boolean covers(BuildingScope mine, Set<UUID> theirs) {
        return switch (mine) {
            case BuildingScope.WholeArea all -> true;
            case BuildingScope.Only only -> !theirs.isEmpty() && only.buildings().containsAll(theirs);
        };
    }
}
