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
    FIGURES_READ(COMMAND, INSPECTOR, COORDINATOR, ADMIN),

    /** Which emergency it is, its rules, zones, orders, decisions and log. */
    INCIDENT_READ(VOLUNTEER, LINK, SAMPLER, TRACER, STOREKEEPER, DRIVER, INSPECTOR, COORDINATOR, ADMIN, COMMAND),
    /** To open and close it, to draw zones, to decide, to acknowledge orders from above and report them done. */
    INCIDENT_RUN(COORDINATOR, ADMIN),
    PLAYBOOK_EDIT(COORDINATOR, ADMIN),
    /** To give orders to the areas below. */
    ORDERS_GIVE(COMMAND, ADMIN),
    /** Work sent from one area to another: to send, accept, finish, return. */
    REFERRALS_HANDLE(TRACER, INSPECTOR, COORDINATOR, ADMIN, COMMAND),

    NOTICES_SEND(COORDINATOR, ADMIN),

    /** Who can help, with what, when; never more than the work needs. */
    VOLUNTEERS_READ(COORDINATOR, ADMIN),
    VOLUNTEERS_EDIT(COORDINATOR, ADMIN),
    /** The people of work units: a contact of the own unit's only. */
    UNIT_PEOPLE(UNIT_CONTACT, COORDINATOR, ADMIN),
    /** Posts and shifts with who stands where; one's own seats need no more than being here. */
    ROSTER_READ(VOLUNTEER, LINK, SAMPLER, COORDINATOR, ADMIN),
    ROSTER_EDIT(COORDINATOR, ADMIN),
    /** To report for duty, take a seat, check in. */
    DUTY_TAKE(VOLUNTEER, LINK, SAMPLER, TRACER, STOREKEEPER, DRIVER, INSPECTOR, COORDINATOR, ADMIN),

    /** How far a round is, building by building and door by door. */
    SAMPLING_READ(LINK, SAMPLER, COORDINATOR, ADMIN),
    SAMPLING_PLAN(COORDINATOR, ADMIN),
    /** To work at a table: find a person, fill a tube, visit a door. */
    SAMPLING_REGISTER(SAMPLER, COORDINATOR, ADMIN),
    SAMPLING_RESULTS(COORDINATOR, ADMIN);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = EnumSet.noneOf(Role.class);
        this.roles.addAll(Set.of(roles));
    }

    public boolean heldBy(Role role) {
        return roles.contains(role);
    }
}
