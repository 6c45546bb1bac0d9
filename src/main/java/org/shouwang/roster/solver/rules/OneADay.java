package org.shouwang.roster.solver.rules;

import org.shouwang.roster.solver.Line;
import org.shouwang.roster.solver.LineRule;

/** Nobody begins two duties on a day. */
public final class OneADay implements LineRule {

    @Override
    public int count(Line line) {
        int broken = 0;
        for (int i = 1; i < line.size(); i++) {
            broken += line.duty(i).day() == line.duty(i - 1).day() ? 1 : 0;
        }
        return broken;
    }
}
