package org.shouwang.roster;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Written;

/**
 * What holds for an opening.
 *
 * @param opensAt the second at which it opens
 * @param quota how many of its seats one person may hold; null for no such limit
 * @param firstTimers how many seats of each shift are kept for people who hold none yet
 * @param keptUntil from when those are anybody's; null where none are kept
 */
public record OpeningFacts(String name, Instant opensAt, @Nullable Integer quota, int firstTimers, @Nullable Instant keptUntil) {

    public OpeningFacts {
        name = Written.required(name, "name", 60);
        if (quota != null && quota < 1) {
            throw Problem.invalid("platform.problem.check").at("quota", "roster.opening.quota-wrong");
        }
        if (firstTimers < 0) {
            throw Problem.invalid("platform.problem.check").at("firstTimers", "roster.opening.kept-wrong");
        }
        if (firstTimers > 0 && (keptUntil == null || !keptUntil.isAfter(opensAt))) {
            throw Problem.invalid("platform.problem.check").at("keptUntil", "roster.opening.kept-until-wrong");
        }
    }

    public static OpeningFacts at(Instant opensAt) {
        return new OpeningFacts("开抢", opensAt, null, 0, null);
    }
}
