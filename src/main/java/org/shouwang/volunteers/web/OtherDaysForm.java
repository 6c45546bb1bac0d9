package org.shouwang.volunteers.web;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;
import org.shouwang.volunteers.DayTime;
import org.shouwang.volunteers.OtherDays;

/** Days that are otherwise, as typed; without an end it is one day, without times all day. */
public record OtherDaysForm(@Nullable String id, @Nullable String first, @Nullable String last, @Nullable String can, @Nullable String begins,
        @Nullable String ends) {

    static OtherDaysForm blank(LocalDate today) {
        return new OtherDaysForm(Ids.next().toString(), today.toString(), "", "false", "", "");
    }

    OtherDays days() {
        var from = Entered.date(first, "first");
        if (from == null) {
            throw Problem.invalid("platform.problem.check").at("first", "platform.field.missing");
        }
        var time = Entered.blank(begins) && Entered.blank(ends) ? null : new DayTime(TimesForm.clock(begins, "begins"), TimesForm.clock(ends, "begins"));
        return new OtherDays(Entered.id(id), from, Objects.requireNonNullElse(Entered.date(last, "last"), from), "true".equals(can), time);
    }
}
