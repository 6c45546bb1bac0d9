package org.shouwang.sampling.web;

import java.util.ArrayList;
import java.util.List;

import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem.Text;
import org.shouwang.platform.TodayItem;
import org.shouwang.platform.TodayItem.Urgency;
import org.shouwang.platform.TodayItems;
import org.shouwang.sampling.Coverage;
import org.shouwang.sampling.Names;
import org.shouwang.sampling.Own;
import org.shouwang.sampling.Round;
import org.shouwang.sampling.RoundState;
import org.shouwang.sampling.Rounds;
import org.shouwang.sampling.Tubes;
import org.springframework.stereotype.Component;

/** What sampling has for somebody to do: come, sit down at a table, find the missing, say the second word on a positive tube. */
@Component
class SamplingToday implements TodayItems {

    private final Rounds rounds;
    private final Coverage coverage;
    private final Tubes tubes;
    private final Own own;
    private final AreaDay day;

    SamplingToday(Rounds rounds, Coverage coverage, Tubes tubes, Own own, AreaDay day) {
        this.rounds = rounds;
        this.coverage = coverage;
        this.tubes = tubes;
        this.own = own;
        this.day = day;
    }

    @Override
    public List<TodayItem> todayFor(Actor actor) {
        var open = rounds.notClosed();
        if (open.isEmpty()) {
            return List.of();
        }
        var items = new ArrayList<TodayItem>();
        var running = open.stream().filter(Round::running).toList();
        if (!running.isEmpty()) {
            own(actor, items);
        }
        var area = Current.area();
        if (actor.may(Permission.SAMPLING_REGISTER, area) && !actor.may(Permission.SAMPLING_PLAN, area) && !running.isEmpty()) {
            items.add(item(Urgency.SOON, "table", "/station", null, running.size()));
        }
        if (actor.may(Permission.SAMPLING_READ, area)) {
            running.stream().filter(round -> round.follows() == null).forEach(round -> missing(round, items));
        }
        if (actor.may(Permission.SAMPLING_RESULTS, area)) {
            running.forEach(round -> results(round, items));
        }
        if (actor.may(Permission.SAMPLING_PLAN, area)) {
            open.stream().filter(round -> round.state() == RoundState.PLANNED).forEach(round ->
                    items.add(item(Urgency.WHEN_YOU_CAN, "planned", "/rounds/" + round.id(), round, Names.of(round))));
        }
        return items;
    }

    private void own(Actor actor, List<TodayItem> items) {
        for (var mine : own.rounds(own.persons(actor))) {
            if (mine.round().running() && mine.step() == Own.Step.DUE) {
                var call = mine.callUp();
                if (call == null) {
                    items.add(item(Urgency.SOON, "come", "/my-sampling", mine.round(), Names.of(mine.round())));
                } else {
                    var now = !day.now().isBefore(call.from());
                    items.add(new TodayItem(now ? Urgency.NOW : Urgency.SOON, Text.of(now ? "sampling.today.called" : "sampling.today.will-be-called", mine.site()),
                            Text.of("sampling.today-detail.called", call.from(), call.until()), "/my-sampling", Text.of("sampling.today-action.come"), null));
                }
            } else if (mine.round().running() && mine.step() == Own.Step.AGAIN) {
                items.add(item(Urgency.NOW, "again", "/my-sampling", mine.round(), Names.of(mine.round())));
            }
        }
    }

    private void missing(Round round, List<TodayItem> items) {
        int missing = coverage.whole(round.id()).missing();
        if (missing > 0) {
            items.add(item(round.dueBy().isBefore(day.now()) ? Urgency.NOW : Urgency.SOON, "missing", "/rounds/" + round.id() + "/people?state=MISSING",
                    round, Names.of(round), missing));
        }
    }

    private void results(Round round, List<TodayItem> items) {
        int claimed = tubes.totals(round.id()).claimed();
        if (claimed > 0) {
            items.add(item(Urgency.NOW, "claimed", "/rounds/" + round.id() + "/tubes", null, claimed));
        }
        if (round.follows() != null) {
            items.add(item(Urgency.NOW, round.toldAt() == null ? "tell" : "follow-up", "/rounds/" + round.id(), round, round.follows()));
        }
    }

    private static TodayItem item(Urgency urgency, String what, String path, @org.jspecify.annotations.Nullable Round round, Object... args) {
        return new TodayItem(urgency, Text.of("sampling.today." + what, args), Text.of("sampling.today-detail." + what), path,
                Text.of("sampling.today-action." + what), round == null || urgency == Urgency.WHEN_YOU_CAN ? null : round.dueBy());
    }
}
