package org.shouwang.roster.limits;

/** How close the work at a post comes to infection. */
public enum Risk {
    CLEAN, CONTACT,
    /** In a protective suit, for which time limits of their own hold. */
    SUIT
}
