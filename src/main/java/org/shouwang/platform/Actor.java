package org.shouwang.platform;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who is acting. Grants that have ended are left out by whoever makes an actor.
 *
 * @param id the account, token or program part that acts; all zero for nobody
 * @param name as shown to colleagues
 * @param only the permissions that a program's token is limited to, whatever its grants say; null for no such limit
 */
public record Actor(Kind kind, UUID id, String name, List<Grant> grants, @Nullable Set<Permission> only) {

    public enum Kind { PERSON, TOKEN, SYSTEM, NOBODY }

    private static final UUID NONE = new UUID(0, 0);

    public Actor {
        grants = List.copyOf(grants);
        only = only == null ? null : Set.copyOf(only);
    }

    public Actor(Kind kind, UUID id, String name, List<Grant> grants) {
        this(kind, id, name, grants, null);
    }

    /** Somebody who has not signed in. */
    public static Actor nobody() {
        return new Actor(Kind.NOBODY, NONE, "", List.of());
    }

    /** A part of the program itself: a job, a migration, the demo. It may do anything. */
    public static Actor system(String part) {
        return new Actor(Kind.SYSTEM, NONE, part, List.of());
    }

    public boolean signedIn() {
        return kind == Kind.PERSON || kind == Kind.TOKEN;
    }

    public boolean may(Permission permission, AreaId area) {
        return kind == Kind.SYSTEM
                || reaches(permission) && grants.stream().anyMatch(g -> g.area().equals(area) && permission.heldBy(g.role()));
    }

    private boolean reaches(Permission permission) {
        return only == null || only.contains(permission);
    }

    /** Whether this person has anything to do in the area at all. */
    public boolean belongsTo(AreaId area) {
        return kind == Kind.SYSTEM || grants.stream().anyMatch(g -> g.area().equals(area));
    }

    public boolean has(Role role, AreaId area) {
        return grants.stream().anyMatch(g -> g.area().equals(area) && g.role() == role);
    }

    /** The buildings for which the permission holds: the union over the roles that have it. */
    public BuildingScope buildingsFor(Permission permission, AreaId area) {
        if (kind == Kind.SYSTEM) {
            return new BuildingScope.WholeArea();
        }
        var some = new HashSet<UUID>();
        for (var grant : grants) {
            if (reaches(permission) && grant.area().equals(area) && permission.heldBy(grant.role())) {
                if (grant.buildings().isEmpty()) {
                    return new BuildingScope.WholeArea();
                }
                some.addAll(grant.buildings());
            }
        }
        return new BuildingScope.Only(some);
    }
}
