package org.shouwang.roster.solver;

/**
 * How often each kind of change is tried, in parts of their sum.
 *
 * @param cell another duty, or none, on somebody's day
 * @param cells the same on two days at once
 * @param block the same kind of duty, or none, for several days
 * @param window two people exchange what they do in some days
 * @param windows the same twice at once, so that each may keep the hours
 * @param give somebody else does a duty
 * @param swap two people exchange a duty each
 * @param fill somebody takes a duty that is short of people
 */
public record Mix(int cell, int cells, int block, int window, int windows, int give, int swap, int fill) {

    /** For rosters in which everybody's days are full: whole stretches of days move. */
    public static final Mix STRETCHES = new Mix(25, 10, 15, 30, 15, 3, 2, 0);
    /** For rosters in which many people do a few of many duties. */
    public static final Mix FEW_OF_MANY = new Mix(0, 0, 0, 2, 0, 44, 30, 24);

    int sum() {
        return cell + cells + block + window + windows + give + swap + fill;
    }
}
