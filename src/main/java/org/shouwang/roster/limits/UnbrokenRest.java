package org.shouwang.roster.limits;

import java.time.Duration;
import java.util.Optional;

import org.shouwang.incidents.RuleKey;

/**
 * The 24 hours that begin with somebody's work hold one unbroken rest (10 h): a stretch of work that is interrupted by
 * shorter pauses only may span no more than what is left of them (14 h).
 */
final class UnbrokenRest implements WorkRule {

    private static final Duration DAY = Duration.ofHours(24);

    @Override
    public Optional<Refusal> refuses(Plan plan) {
        var rest = plan.rule(RuleKey.REST_UNBROKEN);
        var stretch = plan.stretch(plan.others(), rest);
        return stretch.length().compareTo(DAY.minus(rest)) > 0
                ? Optional.of(Refusal.between(RosterRule.REST, stretch.from(), stretch.until(), Math.toIntExact(rest.toHours()))) : Optional.empty();
    }
}
