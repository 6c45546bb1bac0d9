package org.shouwang.volunteers.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;
import org.shouwang.volunteers.Evidence;
import org.shouwang.volunteers.ProofFacts;
import org.shouwang.volunteers.ProofKind;
import org.shouwang.volunteers.Skill;

/** That a document was seen or a training held, as typed. */
public record ProofForm(@Nullable String skill, @Nullable String on, @Nullable String until) {

    static ProofForm blank(@Nullable Skill skill, LocalDate today) {
        return new ProofForm(skill == null ? "" : skill.name(), today.toString(), "");
    }

    ProofFacts facts() {
        var chosen = Entered.choice(skill, Skill.class, "skill");
        var day = Entered.date(on, "on");
        if (day == null) {
            throw Problem.invalid("platform.problem.check").at("on", "platform.field.missing");
        }
        return new ProofFacts(chosen, chosen.evidence() == Evidence.TRAINING ? ProofKind.TRAINING : ProofKind.DOCUMENT, day, Entered.date(until, "until"));
    }
}
