package org.shouwang.roster;

/** What is asked for a seat. */
public enum SwapKind {
    /** This very seat of a person who is named. */
    SWAP,
    /** Any seat: whoever wants it offers one of the own, by a {@link #SWAP} the other way round. */
    OPEN_SWAP,
    /** Nothing: whoever may, takes it over. */
    TAKE_OVER
}
