package org.shouwang.sampling;

/** How far a round is; it only goes forward. */
public enum RoundState {
    PLANNED, RUNNING, CLOSED
}
