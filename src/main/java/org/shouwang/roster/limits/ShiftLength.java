package org.shouwang.roster.limits;

import java.util.Optional;

import org.shouwang.incidents.RuleKey;

/** A volunteer's single shift is no longer than the playbook says (4 h). */
final class ShiftLength implements WorkRule {

    @Override
    public Optional<Refusal> refuses(Plan plan) {
        var longest = plan.rule(RuleKey.SHIFT_LIMIT);
        return plan.wanted().length().compareTo(longest) > 0
                ? Optional.of(Refusal.by(RosterRule.SHIFT_LENGTH, Math.toIntExact(longest.toHours()))) : Optional.empty();
    }
}
