package org.shouwang.roster.limits;

import java.util.Optional;

/** A post that needs a skill is for those who have it. */
final class NeededSkills implements WorkRule {

    @Override
    public Optional<Refusal> refuses(Plan plan) {
        return plan.needed().stream().sorted().filter(skill -> !plan.skills().contains(skill)).findFirst()
                .map(missing -> new Refusal(RosterRule.SKILL, null, null, 0, missing.name()));
    }
}
