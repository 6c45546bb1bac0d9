package org.shouwang.incidents.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;

/**
 * A zone to hold longer, as typed.
 *
 * @param until the new last day
 */
public record LongerForm(@Nullable String id, @Nullable String until, @Nullable String reason) {

    LocalDate day() {
        var chosen = Entered.date(until, "until");
        if (chosen == null) {
            throw Problem.invalid("platform.problem.check").at("until", "platform.field.missing");
        }
        return chosen;
    }
}
