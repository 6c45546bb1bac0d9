package org.shouwang.registry.web;

import java.util.ArrayList;
import java.util.List;

import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.TodayItem;
import org.shouwang.platform.TodayItem.Urgency;
import org.shouwang.platform.TodayItems;
import org.shouwang.registry.Corrections;
import org.shouwang.registry.Decisions;
import org.shouwang.registry.OwnHousehold;
import org.shouwang.registry.SelfRegistrations;
import org.springframework.stereotype.Component;

/** What the register has for somebody to do: who waits, who says what is wrong, what does not fit, which needs run out. */
@Component
class RegistryToday implements TodayItems {

    private final SelfRegistrations registrations;
    private final Decisions decisions;
    private final EndingNeeds ending;
    private final Corrections corrections;
    private final OwnHousehold own;

    RegistryToday(SelfRegistrations registrations, Decisions decisions, EndingNeeds ending, Corrections corrections,
            OwnHousehold own) {
        this.registrations = registrations;
        this.decisions = decisions;
        this.ending = ending;
        this.corrections = corrections;
        this.own = own;
    }

    @Override
    public List<TodayItem> todayFor(Actor actor) {
        var items = new ArrayList<TodayItem>();
        if (actor.may(Permission.REGISTER_EDIT, Current.area())) {
            int waiting = registrations.count();
            if (waiting > 0) {
                items.add(item(Urgency.SOON, "waiting", waiting, "/registrations"));
            }
            int wrong = corrections.count();
            if (wrong > 0) {
                items.add(item(Urgency.SOON, "corrections", wrong, "/corrections"));
            }
            int open = decisions.counts().values().stream().mapToInt(Integer::intValue).sum();
            if (open > 0) {
                items.add(item(Urgency.WHEN_YOU_CAN, "decisions", open, "/decisions"));
            }
        }
        if (actor.may(Permission.NEEDS_EDIT, Current.area())) {
            int needs = ending.count();
            if (needs > 0) {
                items.add(item(Urgency.WHEN_YOU_CAN, "needs", needs, "/needs/ending"));
            }
        }
        int answers = own.answers();
        if (answers > 0) {
            items.add(item(Urgency.TO_KNOW, "answers", answers, "/my-home"));
        }
        return items;
    }

    private static TodayItem item(Urgency urgency, String what, int count, String path) {
        return new TodayItem(urgency, Problem.Text.of("registry.today." + what, count), Problem.Text.of("registry.today-detail." + what), path,
                Problem.Text.of("registry.today-action." + what), null);
    }
}
