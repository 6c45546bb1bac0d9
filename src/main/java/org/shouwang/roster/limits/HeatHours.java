package org.shouwang.roster.limits;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.shouwang.incidents.RuleKey;

/**
 * On a hot day (37 °C and more) somebody works outdoors no longer than the playbook says (6 h), all pieces of that day
 * together. Temperature belongs to a day of the calendar, and so does this limit; the hours in any 24 bind besides.
 */
final class HeatHours implements WorkRule {

    @Override
    public Optional<Refusal> refuses(Plan plan) {
        var most = plan.rule(RuleKey.HEAT_LIMIT);
        double hot = plan.rules().degrees(RuleKey.HEAT_LIMIT_FROM);
        var outdoors = plan.all().stream().filter(Work::outdoors).toList();
        return plan.wanted().outdoors() && plan.days().stream().filter(day -> plan.heat().reaches(day, hot))
                .anyMatch(day -> on(day, outdoors, plan).compareTo(most) > 0)
                ? Optional.of(Refusal.by(RosterRule.HEAT_HOURS, Math.toIntExact(most.toHours()))) : Optional.empty();
    }

    private static Duration on(LocalDate day, List<Work> work, Plan plan) {
        return HoursInADay.within(work, day.atStartOfDay(plan.zone()).toInstant(), day.plusDays(1).atStartOfDay(plan.zone()).toInstant());
    }
}
