package org.shouwang.incidents.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.NewOrder;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;

/** An order to areas below, as typed. */
public record OrderForm(@Nullable String id, @Nullable String title, @Nullable String said, @Nullable String due, @Nullable List<String> to) {

    public boolean chosen(AreaId area) {
        return to != null && to.contains(area.toString());
    }

    NewOrder order(ZoneId zone) {
        return new NewOrder(Entered.id(id), Entered.text(title), Entered.text(said), at(zone),
                to == null ? java.util.Set.of() : to.stream().map(one -> new AreaId(Entered.id(one))).collect(Collectors.toSet()));
    }

    private Instant at(ZoneId zone) {
        try {
            return LocalDateTime.parse(Entered.text(due)).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.invalid("platform.problem.check").at("due", "incidents.field.moment");
        }
    }
}
