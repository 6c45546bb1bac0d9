package org.shouwang.volunteers;

/** How far somebody is who reported for duty. */
public enum VolunteerState {
    /** Reported; the community has not confirmed it yet. */
    WAITING,
    ACTIVE,
    /** Takes no seats for now, by own wish. */
    RESTING,
    DECLINED,
    /** Serves here no longer. */
    LEFT;

    /** Whether this person may take a seat. */
    public boolean serves() {
        return this == ACTIVE;
    }
}
