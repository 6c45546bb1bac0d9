package org.shouwang.volunteers;

/** How far a unit has got in sending somebody here. */
public enum Sending {
    NONE,
    /** The unit offers this person; the community has not answered. */
    PROPOSED, CONFIRMED, DECLINED
}
