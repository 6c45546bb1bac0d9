package org.shouwang.sampling.web;

import org.shouwang.incidents.Incident;
import org.shouwang.incidents.IncidentKind;
import org.shouwang.incidents.OpeningStep;
import org.shouwang.platform.Permission;
import org.shouwang.sampling.Rounds;
import org.springframework.stereotype.Component;

/** After an incident was opened: who is due by when, and where they come to. */
@Component
class RoundStep implements OpeningStep {

    private static final String SENTENCES = "sampling.step.";
    private static final int ORDER = 25;
    private static final int NEWEST = 20;

    private final Rounds rounds;

    RoundStep(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String key() {
        return SENTENCES + "round";
    }

    @Override
    public String path() {
        return "/rounds";
    }

    @Override
    public Permission permission() {
        return Permission.SAMPLING_PLAN;
    }

    /** Nobody is sampled because of a flood; who hands something out in a round plans it all the same. */
    @Override
    public boolean fits(IncidentKind playbook) {
        return playbook == IncidentKind.EPIDEMIC || playbook == IncidentKind.RESPIRATORY;
    }

    @Override
    public boolean done(Incident incident) {
        return rounds.newest(NEWEST).stream().anyMatch(round -> incident.id().equals(round.incident()) && !rounds.sites(round.id()).isEmpty());
    }
}
