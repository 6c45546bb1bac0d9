package org.shouwang.roster.limits;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.shouwang.incidents.RuleKey;

/** Nobody works on more days running than the playbook says (6). */
public final class DaysRunning implements WorkRule {

    @Override
    public Optional<Refusal> refuses(Plan plan) {
        var all = new TreeSet<LocalDate>();
        plan.all().forEach(work -> all.addAll(days(work, plan.zone())));
        int most = plan.rules().whole(RuleKey.DAYS_RUNNING);
        return Running.longestThrough(days(plan.wanted(), plan.zone()), all) > most
                ? Optional.of(Refusal.by(RosterRule.DAYS_RUNNING, most)) : Optional.empty();
    }

    /** Work until midnight does not touch the day that begins then. */
    public static SortedSet<LocalDate> days(Work work, ZoneId zone) {
        var days = new TreeSet<LocalDate>();
        var last = LocalDate.ofInstant(work.until().minusNanos(1), zone);
        for (var day = LocalDate.ofInstant(work.from(), zone); !day.isAfter(last); day = day.plusDays(1)) {
            days.add(day);
        }
        return days;
    }
}
