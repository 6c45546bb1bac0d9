package org.shouwang.sampling;

/** How many tubes a round has: still open, left for the laboratory, waiting for a result, and with one. */
public record TubeTotals(int open, int closed, int packed, int waiting, int claimed, int clear, int followUp) {

    public int all() {
        return open + closed;
    }
}
