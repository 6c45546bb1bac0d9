package org.shouwang.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.shouwang.accounts.AccountId;
import org.shouwang.platform.BuildingScope;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.volunteers.TeamMember;
import org.shouwang.volunteers.Teams;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may answer for somebody else's rest: who plans the whole roster, and the lead of a team in which the person stands. */
@Component
public class Superiors {

    private final People people;
    private final Teams teams;

    Superiors(People people, Teams teams) {
        this.people = people;
        this.teams = teams;
    }

    /** Whether whoever acts answers for this person; nobody does for oneself. */
    @Transactional(readOnly = true)
    public boolean answersFor(VolunteerId id) {
        return people.all(List.of(id)).values().stream().anyMatch(this::answersFor);
    }

    /** The people in the teams that whoever acts leads, without that one. */
    @Transactional(readOnly = true)
    public Set<VolunteerId> ledByMe() {
        var all = new HashSet<VolunteerId>();
        people.ofAccount(me()).ifPresent(me -> {
            var led = new ArrayList<>(teams.all());
            led.removeIf(team -> team.kept() || !me.id().equals(team.facts().lead()));
            led.forEach(team -> teams.members(team.id()).stream().filter(member -> member.state() == TeamMember.State.IN)
                    .map(TeamMember::volunteer).filter(id -> !id.equals(me.id())).forEach(all::add));
        });
        return all;
    }

    private boolean answersFor(Person person) {
        return !person.account().equals(me()) && (plansAll() || ledByMe().contains(person.id()));
    }

    /** @throws Problem {@code roster.exception.oneself}, {@code roster.exception.not-yours} */
    void demand(Person person) {
        if (person.account().equals(me())) {
            throw Problem.refused("roster.exception.oneself");
        }
        if (!answersFor(person)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "roster.exception.not-yours");
        }
    }

    private static boolean plansAll() {
        var actor = Current.actor();
        return actor.may(Permission.ROSTER_EDIT, Current.area())
                && actor.buildingsFor(Permission.ROSTER_EDIT, Current.area()) instanceof BuildingScope.WholeArea;
    }

    private static AccountId me() {
        return new AccountId(Current.actor().id());
    }
}
