package org.shouwang.volunteers.web;

import java.util.List;
import java.util.Map;

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
}
