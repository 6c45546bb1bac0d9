package org.shouwang.volunteers.web;

import java.util.List;

import org.shouwang.volunteers.Proof;
import org.shouwang.volunteers.Team;
import org.shouwang.volunteers.TeamMember;
import org.shouwang.volunteers.Volunteer;

/** 报到: my record as a volunteer, the teams I stand in and those that ask me. */
public record DutyPage(Volunteer me, List<Stands> teams, List<Proof> proofs, TimesSaid times) {

    public record Stands(Team team, TeamMember.State state) {
    }

    public List<Stands> asking() {
        return teams.stream().filter(one -> one.state() == TeamMember.State.ASKED).toList();
    }

    public List<Stands> standing() {
        return teams.stream().filter(one -> one.state() == TeamMember.State.IN).toList();
    }
}
