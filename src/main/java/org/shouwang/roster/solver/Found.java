package org.shouwang.roster.solver;

import java.util.List;

/**
 * A roster: who does what, and what it is worth.
 *
 * @param lines for each person the numbers of the duties, ascending
 * @param broken how far hard rules are broken
 * @param cost what it costs: people too few or too many, and wishes
 * @param filled how many of the wanted people are there
 */
public record Found(List<int[]> lines, int broken, long cost, int filled) {

    /** Nobody does anything yet. */
    public static List<int[]> nothing(Task task) {
        return java.util.Collections.nCopies(task.workers(), new int[0]);
    }

    /** Fewer hard rules broken, or as many at a lower cost. */
    public boolean betterThan(Found other) {
        return broken != other.broken ? broken < other.broken : cost < other.cost;
    }
}
