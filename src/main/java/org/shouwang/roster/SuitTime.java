package org.shouwang.roster;

import java.time.Duration;
import java.util.Optional;

import org.shouwang.incidents.RuleKey;

/** In a protective suit no longer than the playbook says (4 h), then as long out of it as it says (4 h). */
final class SuitTime implements WorkRule {

    @Override
    public Optional<Refusal> refuses(Plan plan) {
        if (!plan.wanted().suit()) {
            return Optional.empty();
        }
        var suits = plan.all().stream().filter(Work::suit).toList();
        var stretch = plan.stretch(suits, plan.rule(RuleKey.SUIT_OUT));
        var inSuit = suits.stream().filter(one -> one.overlaps(stretch.from(), stretch.until())).map(Work::length)
                .reduce(Duration.ZERO, Duration::plus);
        var most = plan.rule(RuleKey.SUIT_LIMIT);
        return inSuit.compareTo(most) > 0
                ? Optional.of(Refusal.between(RosterRule.SUIT, stretch.from(), stretch.until(), Math.toIntExact(most.toHours()))) : Optional.empty();
    }
}
