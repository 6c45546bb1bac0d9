package org.shouwang.roster;

/** What was asked for. */
public enum Act {
    GRAB, ASSIGN, SIGN_OFF,
    /** To give up one's place among those who stand by. */
    STEP_BACK,
    ACCEPT, DECLINE, WALK_IN,
    /** To offer one's seat for another, or to whoever takes it. */
    ASK_SWAP,
    SWAP, TAKE_OVER, DECLINE_SWAP, STAY_ON, CANNOT_COME,
    /** To be sent from the reserve to where it is short. */
    SEND
}
