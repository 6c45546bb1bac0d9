package org.shouwang.roster.solver.rules;

import org.shouwang.roster.solver.Line;
import org.shouwang.roster.solver.LineRule;

/**
 * In the whole period somebody works no less and no more than so many minutes. Counted in started halves of a shift, so that
 * coming nearer counts.
 *
 * @param least by person
 * @param most by person
 */
public record MinutesBetween(int[] least, int[] most) implements LineRule {

    private static final int HALF_A_SHIFT = 240;

    @Override
    public int count(Line line) {
        int sum = 0;
        for (int i = 0; i < line.size(); i++) {
            sum += line.duty(i).minutes();
        }
        int missed = Math.max(least[line.worker()] - sum, sum - most[line.worker()]);
        return missed <= 0 ? 0 : (missed + HALF_A_SHIFT - 1) / HALF_A_SHIFT;
    }
}
