package org.shouwang.sampling;

/**
 * How far a round is somewhere.
 *
 * @param reasoned of those missing, how many have a reason: refused, not reachable
 */
public record Count(int due, int sampled, int exempt, int away, int missing, int reasoned) {

    public static final Count NONE = new Count(0, 0, 0, 0, 0, 0);

    public Count plus(Count other) {
        return new Count(due + other.due, sampled + other.sampled, exempt + other.exempt, away + other.away, missing + other.missing,
                reasoned + other.reasoned);
    }

    /** Whether nobody is missing any more. */
    public boolean complete() {
        return missing == 0;
    }

    /** Of a hundred who are due and here, how many are sampled; rounded down, so that 100 means everybody. */
    public int percent() {
        int here = sampled + missing;
        return here == 0 ? 100 : (int) (100L * sampled / here);
    }
}
