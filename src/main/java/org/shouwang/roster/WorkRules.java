package org.shouwang.roster;

import java.util.List;
import java.util.Optional;

/** All rules that bind everybody, in the order in which a person would want to hear of them. */
final class WorkRules {

    private static final List<WorkRule> ALL = List.of(new NeededSkills(), new OwnLimits(), new NoOverlap(), new ShiftLength(), new UnbrokenRest(),
            new HoursInADay(), new SuitTime(), new DaysRunning(), new NightsRunning());

    private WorkRules() {
    }

    /** The first rule that stands in the way. */
    static Optional<Refusal> refuse(Plan plan) {
        return ALL.stream().flatMap(rule -> rule.refuses(plan).stream()).findFirst();
    }
}
