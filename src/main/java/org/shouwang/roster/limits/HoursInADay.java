package org.shouwang.roster.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.shouwang.incidents.RuleKey;

/** In any 24 hours, wherever they begin, somebody works no more than the playbook says (8 h). */
public final class HoursInADay implements WorkRule {

    private static final Duration DAY = Duration.ofHours(24);

    @Override
    public Optional<Refusal> refuses(Plan plan) {
        var most = plan.rule(RuleKey.WORK_IN_24H);
        return worst(plan.all(), plan.wanted()).compareTo(most) > 0
                ? Optional.of(Refusal.by(RosterRule.HOURS_IN_A_DAY, Math.toIntExact(most.toHours()))) : Optional.empty();
    }

    /**
     * The most work that any 24 hours hold which touch this piece of it: they begin with some work, or end with some. What was
     * too much at another time keeps nobody from a seat now.
     */
    public static Duration worst(List<Work> work, Work touched) {
        return work.stream().flatMap(one -> Stream.of(one.from(), one.until().minus(DAY)))
                .filter(begin -> touched.overlaps(begin, begin.plus(DAY))).map(begin -> within(work, begin, begin.plus(DAY)))
                .max(Duration::compareTo).orElse(Duration.ZERO);
    }

    public static Duration within(List<Work> work, Instant from, Instant until) {
        var sum = Duration.ZERO;
        for (var one : work) {
            var begin = one.from().isAfter(from) ? one.from() : from;
            var end = one.until().isBefore(until) ? one.until() : until;
            if (end.isAfter(begin)) {
                sum = sum.plus(Duration.between(begin, end));
            }
        }
        return sum;
    }
}
