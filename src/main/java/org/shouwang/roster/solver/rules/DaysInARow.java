package org.shouwang.roster.solver.rules;

import org.shouwang.roster.solver.Line;
import org.shouwang.roster.solver.LineRule;

/**
 * Somebody works on no fewer and no more days running than so many. Before the first day and after the last nobody works as far
 * as the most is concerned; a run that touches them may be as short as it is.
 *
 * @param least by person
 * @param most by person
 * @param days of the period
 */
public record DaysInARow(int[] least, int[] most, int days) implements LineRule {

    @Override
    public int count(Line line) {
        int broken = 0;
        int begin = 0;
        for (int i = 0; i < line.size(); i++) {
            int day = line.duty(i).day();
            if (i == 0 || day > line.duty(i - 1).day() + 1) {
                begin = day;
            }
            if (i == line.size() - 1 || line.duty(i + 1).day() > day + 1) {
                int length = day - begin + 1;
                broken += Math.max(0, length - most[line.worker()]);
                broken += begin == 0 || day == days - 1 ? 0 : Math.max(0, least[line.worker()] - length);
            }
        }
        return broken;
    }
}
