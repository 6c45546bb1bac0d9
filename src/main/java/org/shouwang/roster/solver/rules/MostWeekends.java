package org.shouwang.roster.solver.rules;

import org.shouwang.roster.solver.Line;
import org.shouwang.roster.solver.LineRule;

/**
 * Somebody works on no more weekends than so many: on a Saturday, a Sunday or both. The period begins on a Monday. A weekend too
 * many counts twice where both days are worked, so that freeing the first of them counts.
 *
 * @param most by person
 */
public record MostWeekends(int[] most) implements LineRule {

    private static final int WEEK = 7;
    private static final int SATURDAY = 5;

    @Override
    public int count(Line line) {
        int whole = 0;
        int halves = 0;
        int saturday = -1;
        for (int i = 0; i < line.size(); i++) {
            int day = line.duty(i).day();
            if (i > 0 && line.duty(i - 1).day() == day || day % WEEK < SATURDAY) {
                continue;
            }
            if (day % WEEK == SATURDAY) {
                saturday = day;
                halves++;
            } else if (saturday == day - 1) {
                halves--;
                whole++;
            } else {
                halves++;
            }
        }
        int tooMany = Math.max(0, whole + halves - most[line.worker()]);
        return 2 * tooMany - Math.min(tooMany, halves);
    }
}
