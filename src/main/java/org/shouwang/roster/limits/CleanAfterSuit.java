package org.shouwang.roster.limits;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

import org.shouwang.incidents.RuleKey;

/** Whoever comes out of a protective suit stands at no clean post for a while (4 h), whichever of the two was planned first. */
final class CleanAfterSuit implements WorkRule {

    @Override
    public Optional<Refusal> refuses(Plan plan) {
        var gap = plan.rule(RuleKey.CLEAN_AFTER_SUIT);
        var wanted = plan.wanted();
        return plan.others().stream().filter(other -> soon(other, wanted, gap) || soon(wanted, other, gap)).min(Comparator.comparing(Work::from))
                .map(other -> Refusal.between(RosterRule.CLEAN_AFTER_SUIT, other.from(), other.until(), Math.toIntExact(gap.toHours())));
    }

    private static boolean soon(Work suit, Work clean, Duration gap) {
        return suit.suit() && clean.risk() == Risk.CLEAN && !clean.from().isBefore(suit.until()) && clean.from().isBefore(suit.until().plus(gap));
    }
}
