package org.shouwang.roster.web;

import java.util.List;

import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.TodayItem;
import org.shouwang.platform.TodayItems;
import org.shouwang.roster.CheckIns;
import org.springframework.stereotype.Component;

/** People who are expected now at a post that somebody leads. */
@Component
class CheckInToday implements TodayItems {

    private final CheckIns checkIns;
    private final AreaDay day;

    CheckInToday(CheckIns checkIns, AreaDay day) {
        this.checkIns = checkIns;
        this.day = day;
    }

    @Override
    public List<TodayItem> todayFor(Actor actor) {
        if (!actor.may(Permission.ROSTER_READ, Current.area())) {
            return List.of();
        }
        var now = day.now();
        var due = checkIns.led(day.today()).stream().filter(seat -> seat.cameAt() == null && !seat.absent()
                && !now.isBefore(seat.from().minus(CheckIns.EARLY)) && now.isBefore(seat.until())).toList();
        return due.isEmpty() ? List.of() : List.of(new TodayItem(TodayItem.Urgency.NOW, Problem.Text.of("roster.check-in.today", due.size()),
                Problem.Text.of("roster.check-in.today-detail", due.getFirst().postName(), due.getFirst().from()), "/check-in",
                Problem.Text.of("roster.check-in.title"), due.getFirst().from()));
    }
}
