package org.shouwang.roster.web;

import java.time.Duration;

import org.shouwang.incidents.Incident;
import org.shouwang.incidents.OpeningStep;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.roster.Shifts;
import org.springframework.stereotype.Component;

/** After an incident was opened: say where somebody stands, and when. */
@Component
class PostsStep implements OpeningStep {

    private static final String SENTENCES = "roster.step.";
    private static final int ORDER = 20;
    private static final Duration AHEAD = Duration.ofDays(7);

    private final Shifts shifts;
    private final AreaDay day;

    PostsStep(Shifts shifts, AreaDay day) {
        this.shifts = shifts;
        this.day = day;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String key() {
        return SENTENCES + "posts";
    }

    @Override
    public String path() {
        return "/roster";
    }

    @Override
    public Permission permission() {
        return Permission.ROSTER_EDIT;
    }

    @Override
    public boolean done(Incident incident) {
        return !shifts.between(day.now(), day.now().plus(AHEAD)).isEmpty();
    }
}
