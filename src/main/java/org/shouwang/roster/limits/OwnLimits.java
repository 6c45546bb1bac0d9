package org.shouwang.roster.limits;

import java.util.Optional;

import org.shouwang.volunteers.Limit;

/** Nobody gets what they have said they cannot do: nights, protective suits, work outdoors. */
final class OwnLimits implements WorkRule {

    @Override
    public Optional<Refusal> refuses(Plan plan) {
        return plan.limits().stream().sorted().filter(limit -> hit(limit, plan)).findFirst()
                .map(limit -> new Refusal(RosterRule.OWN_LIMIT, null, null, 0, limit.name()));
    }

    private static boolean hit(Limit limit, Plan plan) {
        return switch (limit) {
            // It comes as the limits that go with it.
            case LIGHT_DUTY -> false;
            case NO_NIGHTS -> !Nights.of(plan.wanted(), plan.zone()).isEmpty();
            case NO_SUIT -> plan.wanted().suit();
            case NO_OUTDOORS -> plan.wanted().outdoors();
            // What is heavy is not known of a post: the lead is told by the badge.
            case NO_LIFTING -> false;
        };
    }
}
