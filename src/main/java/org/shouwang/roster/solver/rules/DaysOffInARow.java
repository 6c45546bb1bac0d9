package org.shouwang.roster.solver.rules;

import org.shouwang.roster.solver.Line;
import org.shouwang.roster.solver.LineRule;

/**
 * Between two runs of work lie no fewer days off than so many. Days off before the first work and after the last are never too few.
 *
 * @param least by person
 */
public record DaysOffInARow(int[] least) implements LineRule {

    @Override
    public int count(Line line) {
        int broken = 0;
        for (int i = 1; i < line.size(); i++) {
            int off = line.duty(i).day() - line.duty(i - 1).day() - 1;
            broken += off > 0 ? Math.max(0, least[line.worker()] - off) : 0;
        }
        return broken;
    }
}
