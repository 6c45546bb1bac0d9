package org.shouwang.roster.web;

import java.util.List;

import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.TodayItem;
import org.shouwang.platform.TodayItems;
import org.shouwang.roster.hours.ServiceHours;
import org.springframework.stereotype.Component;

/** Check-outs that are missing at a post that somebody leads: they are no hours until they are mended. */
@Component
class MissingHoursToday implements TodayItems {

    private final ServiceHours hours;

    MissingHoursToday(ServiceHours hours) {
        this.hours = hours;
    }

    @Override
    public List<TodayItem> todayFor(Actor actor) {
        if (!actor.may(Permission.ROSTER_READ, Current.area())) {
            return List.of();
        }
        var missing = hours.missing();
        return missing.isEmpty() ? List.of() : List.of(new TodayItem(TodayItem.Urgency.WHEN_YOU_CAN, Problem.Text.of("roster.today.missing-out", missing.size()),
                Problem.Text.of("roster.today-detail.missing-out", missing.getFirst().postName(), missing.getFirst().until()), "/roster/hours/missing",
                Problem.Text.of("roster.today-action.missing-out"), null));
    }
}
