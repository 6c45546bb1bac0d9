package org.shouwang.registry;

/** On whose word a need may be recorded. */
public enum Consent {
    SELF, GUARDIAN,
    /** Nobody could be asked and a life may depend on it. */
    VITAL_INTEREST
}
