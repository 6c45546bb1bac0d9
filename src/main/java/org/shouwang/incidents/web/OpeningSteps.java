package org.shouwang.incidents.web;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.shouwang.incidents.Incident;
import org.shouwang.incidents.IncidentKind;
import org.shouwang.incidents.OpeningStep;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the modules want to have done once an incident is open, in its order. */
@Component
class OpeningSteps {

    /** Whoever has not done a step by then has decided against it. */
    private static final Duration REMINDED = Duration.ofDays(1);

    private final ObjectProvider<OpeningStep> steps;
    private final AreaDay day;

    OpeningSteps(ObjectProvider<OpeningStep> steps, AreaDay day) {
        this.steps = steps;
        this.day = day;
    }

    List<OpeningStep> inOrder(IncidentKind playbook) {
        return steps.stream().filter(step -> step.fits(playbook)).sorted(Comparator.comparingInt(OpeningStep::order)).toList();
    }

    /** Those that the current actor may do. */
    WalkPage walk(Incident incident) {
        return new WalkPage(incident, inOrder(incident.playbook()).stream()
                .filter(step -> Current.actor().may(step.permission(), Current.area()))
                .map(step -> new WalkPage.Step(step.key(), step.path(), step.done(incident))).toList());
    }

    /** The walk while it goes on: on its first day, for whoever runs the incident, as long as something is left. */
    Optional<WalkPage> goingOn(Incident incident) {
        return incident.open() && incident.openedAt().plus(REMINDED).isAfter(day.now()) && Current.actor().may(Permission.INCIDENT_RUN, Current.area())
                ? Optional.of(walk(incident)).filter(walk -> walk.next() != null) : Optional.empty();
    }
}
