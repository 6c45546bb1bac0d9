package org.shouwang.platform;

import static org.shouwang.platform.Role.*;

import java.util.EnumSet;
import java.util.Set;

/** Everything that can be allowed, named once, each with the roles that have it. */
public enum Permission {

    /** To be signed in with any role in the area: today, own settings, own data. */
    BE_HERE(Role.values()),

    REGISTER_READ(LINK, COORDINATOR, ADMIN),
    REGISTER_EDIT(COORDINATOR, ADMIN),
    /** A link corrects a phone and notes a need of the own households. */
    NEEDS_EDIT(LINK, COORDINATOR, ADMIN),
    REGISTER_IMPORT(COORDINATOR, ADMIN),
    REGISTER_EXPORT(COORDINATOR, ADMIN),
    /** Estates, buildings, doors and places as such: no persons. */
    PLACES_READ(VOLUNTEER, LINK, SAMPLER, TRACER, STOREKEEPER, DRIVER, INSPECTOR, COORDINATOR, ADMIN),
    PLACES_EDIT(COORDINATOR, ADMIN),
    /** To see a masked value in full, for a reason that is logged. */
    UNMASK(LINK, TRACER, COORDINATOR, ADMIN),
    ERASE(ADMIN),

    ACCOUNTS_READ(COORDINATOR, ADMIN),
    /** To invite people and give roles, never beyond what one may do oneself. */
    ACCOUNTS_EDIT(COORDINATOR, ADMIN),
    /** To accept or decline people who ask to join. */
    JOINING_DECIDE(COORDINATOR, ADMIN),
    TOKENS_EDIT(ADMIN),

    AUDIT_READ(COORDINATOR, ADMIN),
    OPERATIONS_READ(ADMIN),
    AREA_EDIT(ADMIN),
    FIGURES_READ(COMMAND, INSPECTOR, COORDINATOR, ADMIN);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = EnumSet.noneOf(Role.class);
        this.roles.addAll(Set.of(roles));
    }

    public boolean heldBy(Role role) {
        return roles.contains(role);
    }
}
