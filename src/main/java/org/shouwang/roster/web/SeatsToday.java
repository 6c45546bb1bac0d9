package org.shouwang.roster.web;

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
import org.shouwang.roster.Absences;
import org.shouwang.roster.CheckIns;
import org.shouwang.roster.Injuries;
import org.shouwang.roster.Shifts;
import org.shouwang.roster.Swaps;
import org.springframework.stereotype.Component;

/** Seats that change hands: who asks me for mine, whom I could help, who is hurt, and explanations that wait for the lead. */
@Component
class SeatsToday implements TodayItems {

    private static final String MINE = "/shifts";
    private static final int MOST_LED = 3;

    private final Swaps swaps;
    private final Absences absences;
    private final Injuries injuries;
    private final Shifts shifts;
    private final AreaDay day;

    SeatsToday(Swaps swaps, Absences absences, Injuries injuries, Shifts shifts, AreaDay day) {
        this.swaps = swaps;
        this.absences = absences;
        this.injuries = injuries;
        this.shifts = shifts;
        this.day = day;
    }

    @Override
    public List<TodayItem> todayFor(Actor actor) {
        var items = new ArrayList<TodayItem>();
        if (actor.may(Permission.DUTY_TAKE, Current.area())) {
            mine(items);
        }
        if (actor.may(Permission.ROSTER_READ, Current.area()) && !actor.may(Permission.ROSTER_EDIT, Current.area())) {
            led(items);
        }
        if (actor.may(Permission.ROSTER_READ, Current.area())) {
            injuries.unseen().forEach(one -> items.add(new TodayItem(Urgency.NOW, Problem.Text.of("roster.today.injured", one.personName()),
                    Problem.Text.of("roster.today-detail.injured", one.postName(), one.happenedAt()), "/injuries/" + one.id(),
                    Problem.Text.of("roster.today-action.injured"), one.happenedAt())));
            int explained = absences.toDecide();
            if (explained > 0) {
                items.add(new TodayItem(Urgency.WHEN_YOU_CAN, Problem.Text.of("roster.today.explained", explained),
                        Problem.Text.of("roster.today-detail.explained"), "/absences", Problem.Text.of("roster.today-action.explained"), null));
            }
        }
        return items;
    }

    /** What goes on, or is about to, at the posts that somebody leads who does not plan the roster. */
    private void led(List<TodayItem> items) {
        var now = day.now();
        shifts.led(now, now.plus(CheckIns.EARLY)).stream().limit(MOST_LED).forEach(shift -> items.add(new TodayItem(Urgency.SOON,
                Problem.Text.of("roster.today.led", shift.postName()), Problem.Text.of("roster.today-detail.led", shift.from(), shift.taken(), shift.seats()),
                "/lead/shifts/" + shift.id(), Problem.Text.of("roster.lead.open"), shift.from())));
    }

    private void mine(List<TodayItem> items) {
        swaps.toMe().forEach(one -> items.add(new TodayItem(Urgency.SOON, Problem.Text.of("roster.swap.asks-you", one.given().personName()),
                Problem.Text.of("roster.today-detail.swap", one.given().postName(), one.given().from()), MINE, Problem.Text.of("roster.today-action.offer"),
                one.until())));
        var ofOthers = swaps.ofOthers().size();
        if (ofOthers > 0) {
            items.add(new TodayItem(Urgency.TO_KNOW, Problem.Text.of("roster.today.of-others", ofOthers), Problem.Text.of("roster.today-detail.of-others"),
                    MINE, Problem.Text.of("roster.today-action.shift"), null));
        }
        absences.mine().stream().filter(one -> !one.explained() && one.decision() == null).findFirst().ifPresent(one -> items.add(
                new TodayItem(Urgency.WHEN_YOU_CAN, Problem.Text.of("roster.today.absent", one.postName()), Problem.Text.of("roster.today-detail.absent", one.from()),
                        "/absences/" + one.id(), Problem.Text.of("roster.absence.why"), null)));
    }
}
