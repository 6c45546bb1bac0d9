package org.shouwang.sampling;

/** How careful one is with a building when the round is planned: clean ones are called first, closed ones are visited. */
public enum Level {
    CLEAN, CONTROLLED, CLOSED
}
