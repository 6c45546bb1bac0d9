package org.shouwang.volunteers.web;

import java.util.ArrayList;
import java.util.List;

import org.shouwang.accounts.AccountId;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.shouwang.platform.TodayItem;
import org.shouwang.platform.TodayItem.Urgency;
import org.shouwang.platform.TodayItems;
import org.shouwang.volunteers.ProofGap;
import org.shouwang.volunteers.ProofQuery;
import org.shouwang.volunteers.Proofs;
import org.shouwang.volunteers.TeamMember;
import org.shouwang.volunteers.Teams;
import org.shouwang.volunteers.UnitCount;
import org.shouwang.volunteers.UnitPeople;
import org.shouwang.volunteers.VolunteerQuery;
import org.shouwang.volunteers.VolunteerState;
import org.shouwang.volunteers.Volunteers;
import org.springframework.stereotype.Component;

/** Who waits to be confirmed, who has joined to help and not reported, and teams that ask whether somebody comes. */
@Component
class VolunteersToday implements TodayItems {

    private final Volunteers volunteers;
    private final Teams teams;
    private final Proofs proofs;
    private final UnitPeople units;

    VolunteersToday(Volunteers volunteers, Teams teams, Proofs proofs, UnitPeople units) {
        this.volunteers = volunteers;
        this.teams = teams;
        this.proofs = proofs;
        this.units = units;
    }

    @Override
    public List<TodayItem> todayFor(Actor actor) {
        var items = new ArrayList<TodayItem>();
        if (actor.may(Permission.VOLUNTEERS_EDIT, Current.area())) {
            int waiting = volunteers.count(new VolunteerQuery("", VolunteerState.WAITING, null, null));
            if (waiting > 0) {
                items.add(item("waiting", waiting, "/volunteers?state=WAITING"));
            }
            int ending = proofs.count(ProofQuery.of(ProofGap.Kind.ENDING));
            if (ending > 0) {
                items.add(item("ending", ending, "/volunteers/proofs?kind=ENDING"));
            }
            int offered = units.counts().values().stream().mapToInt(UnitCount::proposed).sum();
            if (offered > 0) {
                items.add(item("offered", offered, "/organisations"));
            }
        }
        var mine = volunteers.ofAccount(new AccountId(actor.id()));
        if (mine.isEmpty() && actor.has(Role.VOLUNTEER, Current.area())) {
            items.add(item("report", 1, "/duty"));
        }
        mine.ifPresent(me -> {
            if (me.consentAt() == null && me.state() != VolunteerState.LEFT) {
                items.add(item("consent", 1, "/duty"));
            }
            int asking = (int) teams.of(me.id()).stream().filter(one -> one.state() == TeamMember.State.ASKED).count();
            if (asking > 0) {
                items.add(item("team", asking, "/duty"));
            }
        });
        return items;
    }

    private static TodayItem item(String what, int count, String path) {
        return new TodayItem(Urgency.SOON, Problem.Text.of("volunteers.today." + what, count), Problem.Text.of("volunteers.today-detail." + what), path,
                Problem.Text.of("volunteers.today-action." + what), null);
    }
}
