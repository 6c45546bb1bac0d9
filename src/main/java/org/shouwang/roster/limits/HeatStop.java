package org.shouwang.roster.limits;

import java.util.Optional;

import org.shouwang.incidents.RuleKey;

/**
 * Nobody works outdoors on a day that is expected to become as hot as the playbook says (40 °C). The rule speaks of the day
 * (当日), so the hour of the shift does not matter.
 */
final class HeatStop implements WorkRule {

    @Override
    public Optional<Refusal> refuses(Plan plan) {
        double stop = plan.rules().degrees(RuleKey.HEAT_STOP);
        return plan.wanted().outdoors() && plan.days().stream().anyMatch(day -> plan.heat().reaches(day, stop))
                ? Optional.of(Refusal.by(RosterRule.HEAT_STOP, (int) stop)) : Optional.empty();
    }
}
