package org.shouwang.incidents.web;

import java.util.UUID;

import org.shouwang.incidents.Incident;
import org.shouwang.incidents.IncidentId;
import org.shouwang.incidents.Incidents;
import org.shouwang.incidents.TeamDecisions;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Decisions of the team: what, who, by when, done. */
@Controller
class DecisionController {

    private static final String FORM = "incidents/decisionForm";

    private final TeamDecisions decisions;
    private final Incidents incidents;
    private final AreaDay day;

    DecisionController(TeamDecisions decisions, Incidents incidents, AreaDay day) {
        this.decisions = decisions;
        this.incidents = incidents;
        this.day = day;
    }

    @GetMapping("/a/{area}/incidents/{id}/decisions")
    @Requires(Permission.INCIDENT_READ)
    Html all(@PathVariable IncidentId id) {
        return Html.page("incidents/decisions", new DecisionsPage(known(id), decisions.of(id), day.today()));
    }

    @GetMapping("/a/{area}/incidents/{id}/decisions/new")
    @Requires(Permission.INCIDENT_RUN)
    Html blank(@PathVariable IncidentId id) {
        return Html.page(FORM, Typed.fresh(new DecisionForm(Ids.next().toString(), "", "", day.today().toString()), known(id)));
    }

    @PostMapping("/a/{area}/incidents/{id}/decisions")
    @Requires(Permission.INCIDENT_RUN)
    Html decide(@PathVariable IncidentId id, DecisionForm form) {
        return Typed.attempt(FORM, form, () -> known(id), () -> {
            decisions.decide(Entered.id(form.id()), id, Entered.text(form.what()), Entered.text(form.owner()), form.day());
            return Html.goToHere("/incidents/" + id + "/decisions").saying("incidents.decision.written");
        });
    }

    @PostMapping("/a/{area}/incidents/{id}/decisions/{decision}/done")
    @Requires(Permission.INCIDENT_RUN)
    Html done(@PathVariable IncidentId id, @PathVariable UUID decision, @RequestParam(defaultValue = "") String how) {
        decisions.done(decision, how);
        return Html.goToHere("/incidents/" + id + "/decisions").saying("incidents.decision.done");
    }

    private Incident known(IncidentId id) {
        return incidents.find(id).orElseThrow(() -> Problem.notFound("incidents.unknown"));
    }
}
