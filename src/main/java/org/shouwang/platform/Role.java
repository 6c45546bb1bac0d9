package org.shouwang.platform;

/** What a person is in an area. What a role may do is written at each {@link Permission}. */
public enum Role {
    RESIDENT, VOLUNTEER, LINK, SAMPLER, TRACER, STOREKEEPER, DRIVER, SUPPLIER, INSPECTOR, COORDINATOR, ADMIN,
    /** Street, county, city: reads figures, never names. */
    COMMAND,
    /** Keeps the list of the own work unit's people and offers them to the community. */
    UNIT_CONTACT
}
