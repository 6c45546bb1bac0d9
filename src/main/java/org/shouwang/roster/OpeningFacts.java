package org.shouwang.roster;

import java.time.Instant;
import java.util.List;

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
 * @param stages who may ask before everybody, step by step; none where everybody may from the first second
 */
public record OpeningFacts(String name, Instant opensAt, @Nullable Integer quota, int firstTimers, @Nullable Instant keptUntil,
        List<OpeningStage> stages) {

    public static final int MOST_STAGES = 5;

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
        stages = List.copyOf(stages);
        if (stages.size() > MOST_STAGES || !ascending(opensAt, stages)) {
            throw Problem.invalid("platform.problem.check").at("stages", "roster.stage.times", MOST_STAGES);
        }
    }

    /** Without steps. */
    public OpeningFacts(String name, Instant opensAt, @Nullable Integer quota, int firstTimers, @Nullable Instant keptUntil) {
        this(name, opensAt, quota, firstTimers, keptUntil, List.of());
    }

    private static boolean ascending(Instant opensAt, List<OpeningStage> stages) {
        var from = opensAt;
        for (var stage : stages) {
            if (!stage.until().isAfter(from)) {
                return false;
            }
            from = stage.until();
        }
        return true;
    }

    /** From when everybody may ask. */
    public Instant everybodyAt() {
        return stages.isEmpty() ? opensAt : stages.getLast().until();
    }

    public static OpeningFacts at(Instant opensAt) {
        return new OpeningFacts("开抢", opensAt, null, 0, null);
    }
}
