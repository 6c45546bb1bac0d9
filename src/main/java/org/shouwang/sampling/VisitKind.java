package org.shouwang.sampling;

/** Why somebody is sampled at the own door. */
public enum VisitKind {
    IMMOBILE, ISOLATED,
    /** The building is closed, or somebody in it was positive. */
    CLOSED,
    /** Somebody asked for it, or a missing one gets a visit. */
    ASKED;

    /** Whether one goes there last, because of what one could carry on. */
    public boolean last() {
        return this == ISOLATED || this == CLOSED;
    }
}
