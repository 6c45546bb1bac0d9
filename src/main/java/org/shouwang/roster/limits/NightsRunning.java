package org.shouwang.roster.limits;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;

import org.shouwang.incidents.RuleKey;

/** Nobody works more nights running than the playbook says (3); a night is a real overlap with 00:00–05:00. */
final class NightsRunning implements WorkRule {

    @Override
    public Optional<Refusal> refuses(Plan plan) {
        var all = new TreeSet<LocalDate>();
        plan.all().forEach(work -> all.addAll(Nights.of(work, plan.zone())));
        int most = plan.rules().whole(RuleKey.NIGHTS_RUNNING);
        return Running.longestThrough(Nights.of(plan.wanted(), plan.zone()), all) > most
                ? Optional.of(Refusal.by(RosterRule.NIGHTS_RUNNING, most)) : Optional.empty();
    }
}
