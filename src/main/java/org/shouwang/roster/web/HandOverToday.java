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
import org.shouwang.roster.handover.HandOvers;
import org.springframework.stereotype.Component;

/** Hand-overs to be signed for or written, and for who plans the roster those that nobody took over. */
@Component
class HandOverToday implements TodayItems {

    private static final int MOST = 3;
    private static final String ALL = "/hand-overs";

    private final HandOvers handOvers;

    HandOverToday(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @Override
    public List<TodayItem> todayFor(Actor actor) {
        var items = new ArrayList<TodayItem>();
        if (actor.may(Permission.DUTY_TAKE, Current.area())) {
            handOvers.waitingForMe().stream().limit(MOST).forEach(note -> items.add(new TodayItem(Urgency.NOW,
                    Problem.Text.of("roster.today.take-over", note.postName()), Problem.Text.of("roster.today-detail.take-over", note.writtenAt()),
                    ALL + "/" + note.id(), Problem.Text.of("roster.today-action.take-over"), note.until())));
            handOvers.mineToWrite().stream().limit(MOST).forEach(shift -> items.add(new TodayItem(Urgency.NOW,
                    Problem.Text.of("roster.today.write-over", shift.postName()), Problem.Text.of("roster.today-detail.write-over", shift.until()),
                    "/shifts/" + shift.shift() + "/hand-over", Problem.Text.of("roster.today-action.write-over"), shift.until())));
        }
        if (actor.may(Permission.ROSTER_EDIT, Current.area())) {
            var open = handOvers.open();
            if (!open.isEmpty()) {
                items.add(new TodayItem(Urgency.SOON, Problem.Text.of("roster.today.not-taken", open.size()),
                        Problem.Text.of("roster.today-detail.not-taken", open.getFirst().postName(), open.getFirst().writtenAt()), ALL,
                        Problem.Text.of("roster.today-action.not-taken"), open.getFirst().writtenAt()));
            }
        }
        return items;
    }
}
