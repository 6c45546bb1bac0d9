package org.shouwang.roster.solver.rules;

import org.shouwang.roster.solver.Line;
import org.shouwang.roster.solver.LineRule;

/**
 * After some kinds of duty others do not follow on the next day.
 *
 * @param forbidden by the kind of the first and the kind of the second
 */
public record NotAfter(boolean[][] forbidden) implements LineRule {

    @Override
    public int count(Line line) {
        int broken = 0;
        for (int i = 1; i < line.size(); i++) {
            var before = line.duty(i - 1);
            var now = line.duty(i);
            broken += now.day() == before.day() + 1 && forbidden[before.kind()][now.kind()] ? 1 : 0;
        }
        return broken;
    }
}
