package org.shouwang.roster;

/** What people do at a post. */
public enum PostKind {
    GATE, ORDER, REGISTRAR, DELIVERY, PATROL, CALLS, CARE, DISINFECTION, SUPPLIES,
    /** On call: sent where it is short (机动). */
    RESERVE,
    OTHER
}
