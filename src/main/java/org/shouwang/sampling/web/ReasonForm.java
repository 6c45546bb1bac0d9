package org.shouwang.sampling.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.Entered;
import org.shouwang.sampling.DuePerson;

/** Why somebody is missing, as chosen. */
public record ReasonForm(@Nullable String why, @Nullable String until, @Nullable String words) {

    /** The reasons, a visit instead of one, and none any more. */
    public enum Choice {
        AWAY, HOSPITAL, REFUSED, UNREACHABLE, EXEMPT, VISIT, NONE
    }

    static ReasonForm of(DuePerson due) {
        var reason = due.reason();
        return new ReasonForm(reason == null ? "" : reason.name(), due.reasonUntil() == null ? "" : due.reasonUntil().toString(),
                due.reasonWords() == null ? "" : due.reasonWords());
    }

    Choice choice() {
        return Entered.choice(why, Choice.class, "why");
    }

    @Nullable LocalDate end() {
        return Entered.date(until, "until");
    }
}
