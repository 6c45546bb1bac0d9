package org.shouwang.roster.limits;

import java.util.List;
import java.util.stream.Stream;

/** All rules that bind everybody, in the order in which a person would want to hear of them. */
public final class WorkRules {

    private static final List<WorkRule> ALL = List.of(new NeededSkills(), new OwnLimits(), new NoOverlap(), new ShiftLength(), new HeatStop(),
            new HeatHours(), new UnbrokenRest(), new HoursInADay(), new SuitTime(), new SuitHeat(), new CleanAfterSuit(), new DaysRunning(),
            new NightsRunning(), new LongStretch());

    private WorkRules() {
    }

    /** Each rule that stands in the way. */
    public static Stream<Refusal> refusals(Plan plan) {
        return ALL.stream().flatMap(rule -> rule.refuses(plan).stream());
    }
}
