package org.shouwang.roster.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.TodayItem;
import org.shouwang.platform.TodayItem.Urgency;
import org.shouwang.platform.TodayItems;
import org.shouwang.roster.CheckIns;
import org.shouwang.roster.MyDuty;
import org.shouwang.roster.Openings;
import org.shouwang.roster.Shift;
import org.shouwang.roster.Shifts;
import org.springframework.stereotype.Component;

/** What of the roster is to be done now: a seat that waits for an answer, my next shift, an opening, posts without people. */
@Component
class RosterToday implements TodayItems {

    private static final Duration SOON = Duration.ofHours(24);
    private static final String MINE = "/shifts";

    private final MyDuty duty;
    private final Openings openings;
    private final Shifts shifts;
    private final AreaDay day;

    RosterToday(MyDuty duty, Openings openings, Shifts shifts, AreaDay day) {
        this.duty = duty;
        this.openings = openings;
        this.shifts = shifts;
        this.day = day;
    }

    @Override
    public List<TodayItem> todayFor(Actor actor) {
        var items = new ArrayList<TodayItem>();
        if (actor.may(Permission.DUTY_TAKE, Current.area())) {
            mine(items);
        }
        if (actor.may(Permission.ROSTER_EDIT, Current.area())) {
            gaps(items);
        }
        return items;
    }

    private void mine(List<TodayItem> items) {
        var now = day.now();
        duty.waiting().stream().filter(one -> one.offer() != null).forEach(one -> items.add(new TodayItem(Urgency.NOW,
                Problem.Text.of("roster.today.offer", one.postName(), one.from()), Problem.Text.of("roster.today-detail.offer", one.answerBy()), MINE,
                Problem.Text.of("roster.today-action.offer"), one.answerBy())));
        duty.seats().stream().filter(one -> one.from().isBefore(now.plus(SOON)) && one.until().isAfter(now)).findFirst().ifPresent(one -> items.add(
                new TodayItem(one.from().isBefore(now.plus(CheckIns.EARLY)) ? Urgency.NOW : Urgency.TO_KNOW, Problem.Text.of("roster.today.shift", one.postName()),
                        Problem.Text.of("roster.today-detail.shift", one.from(), one.until()), MINE, Problem.Text.of("roster.today-action.shift"), one.from())));
        openings.current().stream().filter(one -> one.facts().opensAt().isAfter(now) && one.facts().opensAt().isBefore(now.plus(SOON))).findFirst()
                .ifPresent(one -> items.add(new TodayItem(Urgency.SOON, Problem.Text.of("roster.today.opening", one.facts().name()),
                        Problem.Text.of("roster.today-detail.opening", one.shifts(), one.seats()), "/openings/" + one.id(),
                        Problem.Text.of("roster.today-action.opening"), one.facts().opensAt())));
    }

    private void gaps(List<TodayItem> items) {
        var now = day.now();
        var gaps = shifts.between(now, now.plus(SOON)).stream().filter(shift -> shift.from().isAfter(now) && shift.free() > 0).toList();
        if (!gaps.isEmpty()) {
            int seats = gaps.stream().mapToInt(Shift::free).sum();
            var first = gaps.stream().map(Shift::from).min(java.util.Comparator.naturalOrder()).orElseThrow();
            items.add(new TodayItem(Urgency.SOON, Problem.Text.of("roster.today.gaps", gaps.size(), seats), Problem.Text.of("roster.today-detail.gaps"),
                    "/roster", Problem.Text.of("roster.today-action.gaps"), first));
        }
    }
}
