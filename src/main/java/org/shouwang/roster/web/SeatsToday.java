package org.shouwang.roster.web;

import java.util.ArrayList;
import java.util.List;

import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.TodayItem;
import org.shouwang.platform.TodayItem.Urgency;
import org.shouwang.platform.TodayItems;
import org.shouwang.roster.Absences;
import org.shouwang.roster.Injuries;
import org.shouwang.roster.Swaps;
import org.springframework.stereotype.Component;

/** Seats that change hands: who asks me for mine, whom I could help, who is hurt, and explanations that wait for the lead. */
@Component
class SeatsToday implements TodayItems {

    private static final String MINE = "/shifts";

    private final Swaps swaps;
    private final Absences absences;
    private final Injuries injuries;

    SeatsToday(Swaps swaps, Absences absences, Injuries injuries) {
        this.swaps = swaps;
        this.absences = absences;
        this.injuries = injuries;
    }

    @Override
    public List<TodayItem> todayFor(Actor actor) {
        var items = new ArrayList<TodayItem>();
        if (actor.may(Permission.DUTY_TAKE, Current.area())) {
            mine(items);
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
