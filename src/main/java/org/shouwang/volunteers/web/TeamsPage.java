package org.shouwang.volunteers.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.volunteers.Team;
import org.shouwang.volunteers.VolunteerId;

/** @param people names of leads and deputies */
public record TeamsPage(List<Team> teams, Map<VolunteerId, String> people) {

    public String name(@Nullable VolunteerId id) {
        return id == null ? "" : people.getOrDefault(id, "");
    }

    public List<Team> atWork() {
        return teams.stream().filter(team -> !team.kept()).toList();
    }

    public List<Team> kept() {
        return teams.stream().filter(Team::kept).toList();
    }

    /** How many were asked by teams at work and have not answered. */
    public int asked() {
        return atWork().stream().mapToInt(Team::asked).sum();
    }
}
