package org.shouwang.volunteers;

/** Where somebody of a work unit is, as far as the emergency is concerned. */
public enum Whereabouts {
    /** Stays on the unit's site to keep things running. */
    ON_SITE,
    HOME,
    /** Serves in this community: only by being sent and confirmed. */
    SENT_HERE,
    /** Serves in another community. */
    SENT_ELSEWHERE,
    LEAVE
}
