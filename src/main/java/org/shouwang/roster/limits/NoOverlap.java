package org.shouwang.roster.limits;

import java.util.Comparator;
import java.util.Optional;

/** Nobody stands in two places at once. */
final class NoOverlap implements WorkRule {

    @Override
    public Optional<Refusal> refuses(Plan plan) {
        return plan.others().stream().filter(other -> other.overlaps(plan.wanted().from(), plan.wanted().until()))
                .min(Comparator.comparing(Work::from))
                .map(other -> Refusal.between(RosterRule.OVERLAP, other.from(), other.until(), 0));
    }
}
