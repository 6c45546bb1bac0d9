package org.shouwang.roster.solver.rules;

import org.shouwang.roster.solver.Line;
import org.shouwang.roster.solver.LineRule;

/**
 * What people would like to do, and would rather not: a duty costs what is said, less than nothing where it is wished for.
 *
 * @param cost by person and duty
 * @param missed what it costs by person when nothing that was wished for is given
 */
public record Wishes(int[][] cost, int[] missed) implements LineRule {

    @Override
    public int count(Line line) {
        var own = cost[line.worker()];
        int sum = missed[line.worker()];
        for (int i = 0; i < line.size(); i++) {
            sum += own[line.number(i)];
        }
        return sum;
    }
}
