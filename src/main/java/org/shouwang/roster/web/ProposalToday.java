package org.shouwang.roster.web;

import java.util.List;

import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.TodayItem;
import org.shouwang.platform.TodayItem.Urgency;
import org.shouwang.platform.TodayItems;
import org.shouwang.roster.Proposal;
import org.shouwang.roster.Proposals;
import org.springframework.stereotype.Component;

/** A proposed roster that nobody has taken over yet: its seats are nobody's until somebody looks at it. */
@Component
class ProposalToday implements TodayItems {

    private final Proposals proposals;
    private final AreaDay day;

    ProposalToday(Proposals proposals, AreaDay day) {
        this.proposals = proposals;
        this.day = day;
    }

    @Override
    public List<TodayItem> todayFor(Actor actor) {
        return actor.may(Permission.ROSTER_EDIT, Current.area()) ? proposals.toLookAt().map(this::item).stream().toList() : List.of();
    }

    private TodayItem item(Proposal one) {
        var facts = one.facts();
        var begins = facts.firstDay().atStartOfDay(day.zone()).toInstant();
        return new TodayItem(Urgency.SOON, Problem.Text.of("roster.today.proposal", one.filled(), one.seats()),
                Problem.Text.of("roster.today-detail.proposal", facts.firstDay(), facts.lastDay()), "/roster/proposals/" + one.id(),
                Problem.Text.of("roster.today-action.proposal"),
                begins.isAfter(day.now()) ? begins : facts.lastDay().plusDays(1).atStartOfDay(day.zone()).toInstant());
    }
}
