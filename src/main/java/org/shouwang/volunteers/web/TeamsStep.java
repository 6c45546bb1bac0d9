package org.shouwang.volunteers.web;

import org.shouwang.incidents.Incident;
import org.shouwang.incidents.OpeningStep;
import org.shouwang.platform.Permission;
import org.shouwang.volunteers.Teams;
import org.springframework.stereotype.Component;

/** After an incident was opened: call the kept teams again, or make some. */
@Component
class TeamsStep implements OpeningStep {

    private static final String SENTENCES = "volunteers.step.";
    private static final int ORDER = 10;

    private final Teams teams;

    TeamsStep(Teams teams) {
        this.teams = teams;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String key() {
        return SENTENCES + "teams";
    }

    @Override
    public String path() {
        return "/teams";
    }

    @Override
    public Permission permission() {
        return Permission.VOLUNTEERS_EDIT;
    }

    @Override
    public boolean done(Incident incident) {
        return teams.all().stream().anyMatch(team -> !team.kept() && team.in() > 0);
    }
}
