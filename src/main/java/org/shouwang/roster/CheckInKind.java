package org.shouwang.roster;

/** What is recorded of somebody at a post. */
public enum CheckInKind {
    IN, OUT, NO_SHOW,
    /** A no-show for whom there was a reason. */
    EXCUSED
}
