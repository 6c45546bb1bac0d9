package org.shouwang.volunteers.web;

import java.util.List;
import java.util.Map;

import org.shouwang.platform.Ids;
import org.shouwang.volunteers.Team;
import org.shouwang.volunteers.TeamMember;
import org.shouwang.volunteers.VolunteerId;

/**
 * A team with its people.
 *
 * @param names of the members
 * @param others id → name of those who could be put in
 */
public record TeamPage(Team team, List<TeamMember> members, Map<VolunteerId, String> names, Map<String, String> others) {

    public String name(TeamMember member) {
        return names.getOrDefault(member.volunteer(), "");
    }

    /** Made for the forms of this page, so that pressing twice asks once. */
    public String request() {
        return Ids.next().toString();
    }

    /** Whether whoever leads was asked and does not stand in it (yet). */
    public boolean leadAway() {
        var lead = team.facts().lead();
        return !team.kept() && lead != null && members.stream().noneMatch(one -> one.volunteer().equals(lead) && one.state() == TeamMember.State.IN);
    }

    public String leadName() {
        return names.getOrDefault(team.facts().lead(), "");
    }
}
