package org.shouwang.roster.limits;

import java.util.Optional;

import org.shouwang.incidents.RuleKey;

/** On a hot day (35 °C and more) a protective suit is worn for a shorter time on end (1 h). */
final class SuitHeat implements WorkRule {

    @Override
    public Optional<Refusal> refuses(Plan plan) {
        double hot = plan.rules().degrees(RuleKey.SUIT_HOT_FROM);
        if (!plan.wanted().suit() || plan.days().stream().noneMatch(day -> plan.heat().reaches(day, hot))) {
            return Optional.empty();
        }
        return SuitTime.longer(plan, plan.rule(RuleKey.SUIT_LIMIT_HOT), RosterRule.SUIT_HEAT);
    }
}
