package org.shouwang.roster.solver.rules;

import java.util.List;

import org.shouwang.roster.solver.Line;
import org.shouwang.roster.solver.LineRule;

/**
 * What people were told already stays as it is: each duty that is taken from somebody, or newly given, costs.
 *
 * @param published the duties of each person, ascending
 */
public record Kept(List<int[]> published, int each) implements LineRule {

    @Override
    public int count(Line line) {
        var before = published.get(line.worker());
        int kept = 0;
        for (int duty : before) {
            kept += line.holds(duty) ? 1 : 0;
        }
        return (before.length - kept + line.size() - kept) * each;
    }
}
