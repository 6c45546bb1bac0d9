package org.shouwang.sampling;

/** What is known of a tube's result. */
public enum TubeState {
    /** None yet. */
    FILLED,
    /** Somebody has said that it is positive; a second person has to say so too. */
    CLAIMED,
    /** Negative: its people are done. */
    CLEAR,
    /** Positive or invalid: its people are sampled again one by one. */
    FOLLOW_UP
}
