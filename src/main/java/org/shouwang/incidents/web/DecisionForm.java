package org.shouwang.incidents.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;

/** A decision as typed. */
public record DecisionForm(@Nullable String id, @Nullable String what, @Nullable String owner, @Nullable String due) {

    LocalDate day() {
        var chosen = Entered.date(due, "due");
        if (chosen == null) {
            throw Problem.invalid("platform.problem.check").at("due", "platform.field.missing");
        }
        return chosen;
    }
}
