package org.shouwang.registry;

import java.util.List;
import java.util.Map;

import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Written;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contradictions of the register that wait for somebody to decide. */
@Component
public class Decisions {

    /** The relation as a sheet wrote it, kept with those who could not be a second head. */
    static final String SECOND_HEAD = "户主";

    private final Cases cases;

    Decisions(Cases cases) {
        this.cases = cases;
    }

    /** How many cases wait, by question; questions without any are left out. */
    @Transactional(readOnly = true)
    public Map<Question, Integer> counts() {
        var counts = cases.counts(sight());
        counts.values().removeIf(waiting -> waiting == 0);
        return counts;
    }

    /** The first cases of a question. */
    @Transactional(readOnly = true)
    public List<Contradiction> waiting(Question question, int most) {
        return cases.list(question, sight(), most);
    }

    /** Decides that the case is right as it stands; it is listed again only when somebody else becomes part of it. */
    @Transactional
    public void stands(Question question, String caseKey, String reason) {
        if (!question.mayStand()) {
            throw Problem.refused("registry.decision.settle-by-edit");
        }
        cases.decide(question, Written.required(caseKey, "case", 2000), Written.text(reason, "reason", 500));
    }

    private static Sight sight() {
        return Sight.of(Permission.REGISTER_EDIT);
    }
}
