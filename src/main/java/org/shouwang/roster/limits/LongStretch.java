package org.shouwang.roster.limits;

import java.util.Optional;

import org.shouwang.incidents.RuleKey;

/**
 * After a long stretch of duty (14 days) somebody is off for a long time (48 h). As a rolling window: a stretch of work that is
 * interrupted by shorter pauses only may span no more than 14 times 24 hours, wherever it begins. See docs/decisions.
 */
final class LongStretch implements WorkRule {

    @Override
    public Optional<Refusal> refuses(Plan plan) {
        var most = plan.rule(RuleKey.LONG_STRETCH);
        var off = plan.rule(RuleKey.LONG_STRETCH_OFF);
        var stretch = plan.stretch(plan.others(), off);
        return stretch.length().compareTo(most) > 0
                ? Optional.of(Refusal.between(RosterRule.LONG_STRETCH, stretch.from(), stretch.until(), Math.toIntExact(off.toHours()))) : Optional.empty();
    }
}
