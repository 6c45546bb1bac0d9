package org.shouwang.registry;

/** Whether somebody is here now (现住). */
public enum Presence {
    /** 在住. */
    PRESENT,
    /** 外出: will be back. */
    AWAY,
    /** 人户分离: registered here, lives elsewhere. */
    REGISTERED_ONLY
}
