package org.shouwang.roster;

/** What was asked for. */
public enum Act {
    GRAB, ASSIGN, SIGN_OFF,
    /** To give up one's place among those who stand by. */
    STEP_BACK,
    ACCEPT, DECLINE, WALK_IN
}
