package org.shouwang.roster.solver.rules;

import org.shouwang.roster.solver.Line;
import org.shouwang.roster.solver.LineRule;

/**
 * Of each kind of duty somebody does no more than so many.
 *
 * @param most by person and kind
 */
public record MostOfKind(int[][] most) implements LineRule {

    @Override
    public int count(Line line) {
        var own = most[line.worker()];
        int broken = 0;
        for (int kind = 0; kind < own.length; kind++) {
            int many = 0;
            for (int i = 0; i < line.size(); i++) {
                many += line.duty(i).kind() == kind ? 1 : 0;
            }
            broken += Math.max(0, many - own[kind]);
        }
        return broken;
    }
}
