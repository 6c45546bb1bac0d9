package org.shouwang.volunteers;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;

/**
 * A proof as it is noted, for one person or for all who came to a training.
 *
 * @param on when the document was seen or the training held
 * @param until the last day on which it counts; null for no end
 */
public record ProofFacts(Skill skill, ProofKind kind, LocalDate on, @Nullable LocalDate until) {

    public ProofFacts {
        if (!skill.needsProof()) {
            throw Problem.invalid("platform.problem.check").at("skill", "volunteers.proof.own-word");
        }
        if (until != null && until.isBefore(on)) {
            throw Problem.invalid("platform.problem.check").at("until", "volunteers.proof.ends-before");
        }
    }
}
