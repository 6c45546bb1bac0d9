package org.shouwang.roster.limits;

import java.time.Duration;
import java.util.Optional;

import org.shouwang.incidents.RuleKey;

/** In a protective suit no longer than the playbook says (4 h), then as long out of it as it says (4 h). */
final class SuitTime implements WorkRule {

    @Override
    public Optional<Refusal> refuses(Plan plan) {
        return plan.wanted().suit() ? longer(plan, plan.rule(RuleKey.SUIT_LIMIT), RosterRule.SUIT) : Optional.empty();
    }

    /** Refuses where the suit would be worn for longer, without as long a pause as the playbook asks for. */
    static Optional<Refusal> longer(Plan plan, Duration most, RosterRule rule) {
        var suits = plan.all().stream().filter(Work::suit).toList();
        var stretch = plan.stretch(suits, plan.rule(RuleKey.SUIT_OUT));
        var inSuit = suits.stream().filter(one -> one.overlaps(stretch.from(), stretch.until())).map(Work::length)
                .reduce(Duration.ZERO, Duration::plus);
        return inSuit.compareTo(most) > 0
                ? Optional.of(Refusal.between(rule, stretch.from(), stretch.until(), Math.toIntExact(most.toHours()))) : Optional.empty();
    }
}
