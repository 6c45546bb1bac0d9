package org.shouwang.roster.solver;

/**
 * A rule that is never broken, not even on the way: whether somebody may do a duty beside all else on the line. It holds for
 * fewer duties where it holds for more.
 */
public interface Permit {

    /** @param place where on the line the duty stands that was added */
    boolean permits(Line line, int place);
}
