package org.shouwang.roster.web;

import org.shouwang.incidents.Incident;
import org.shouwang.incidents.OpeningStep;
import org.shouwang.platform.Permission;
import org.shouwang.roster.Openings;
import org.springframework.stereotype.Component;

/** After an incident was opened: say to the second when the seats may be taken. */
@Component
class OpeningsStep implements OpeningStep {

    private static final String SENTENCES = "roster.step.";
    private static final int ORDER = 22;

    private final Openings openings;

    OpeningsStep(Openings openings) {
        this.openings = openings;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String key() {
        return SENTENCES + "opening";
    }

    @Override
    public String path() {
        return "/roster/openings";
    }

    @Override
    public Permission permission() {
        return Permission.ROSTER_EDIT;
    }

    @Override
    public boolean done(Incident incident) {
        return !openings.current().isEmpty();
    }
}
