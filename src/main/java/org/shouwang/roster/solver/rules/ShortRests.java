package org.shouwang.roster.solver.rules;

import org.shouwang.roster.solver.Line;
import org.shouwang.roster.solver.LineRule;

/**
 * A rest that is long enough may be too short to be liked: each that lasts as long as it must, but not as long as it should, costs.
 *
 * @param least minutes from which on time off is a rest and no break
 * @param liked minutes that a rest should last
 * @param stands for each person the minutes from the begin of the period at which other work begins and ends, by turns, ascending
 */
public record ShortRests(int least, int liked, int each, int[][] stands) implements LineRule {

    @Override
    public int count(Line line) {
        var other = stands[line.worker()];
        int many = 0;
        int end = Integer.MIN_VALUE;
        int i = 0;
        int j = 0;
        while (i < line.size() || j < other.length) {
            boolean own = j >= other.length || i < line.size() && line.duty(i).from() < other[j];
            int from = own ? line.duty(i).from() : other[j];
            if (end > Integer.MIN_VALUE && from - end >= least && from - end < liked) {
                many++;
            }
            end = Math.max(end, own ? line.duty(i).until() : other[j + 1]);
            if (own) {
                i++;
            } else {
                j += 2;
            }
        }
        return many * each;
    }
}
