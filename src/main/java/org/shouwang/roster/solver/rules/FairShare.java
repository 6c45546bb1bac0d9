package org.shouwang.roster.solver.rules;

import org.shouwang.roster.solver.Line;
import org.shouwang.roster.solver.LineRule;

/**
 * Everybody carries about the same: what somebody carries costs its square, so that the next piece goes to whom it makes least.
 *
 * @param load what each duty weighs
 * @param before what each person carries already
 * @param times how much the square counts
 * @param per what the square is divided by
 */
public record FairShare(int[] load, int[] before, int times, int per) implements LineRule {

    @Override
    public int count(Line line) {
        long sum = before[line.worker()];
        for (int i = 0; i < line.size(); i++) {
            sum += load[line.number(i)];
        }
        return Math.toIntExact(sum * sum * times / per);
    }
}
