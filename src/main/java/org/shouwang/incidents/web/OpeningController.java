package org.shouwang.incidents.web;

import java.util.List;

import org.shouwang.incidents.IncidentId;
import org.shouwang.incidents.IncidentKind;
import org.shouwang.incidents.Incidents;
import org.shouwang.incidents.OpeningBelow;
import org.shouwang.incidents.Playbooks;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
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

/** The walk that opens an incident: what it is, by which playbook, and then what the other modules have to do. */
@Controller
class OpeningController {

    private static final String WHAT = "incidents/openWhat";
    private static final String PLAYBOOK = "incidents/openPlaybook";
    private static final String BELOW = "incidents/openBelow";

    private final Incidents incidents;
    private final OpeningBelow below;
    private final Playbooks playbooks;
    private final OpeningSteps steps;
    private final Areas areas;
    private final AreaDay day;

    OpeningController(Incidents incidents, OpeningBelow below, Playbooks playbooks, OpeningSteps steps, Areas areas, AreaDay day) {
        this.incidents = incidents;
        this.below = below;
        this.playbooks = playbooks;
        this.steps = steps;
        this.areas = areas;
        this.day = day;
    }

    @GetMapping("/a/{area}/incident/open")
    @Requires(Permission.INCIDENT_RUN)
    Html what(OpenForm form) {
        return Html.page(WHAT, Typed.fresh(form.id() == null ? OpenForm.blank() : form, page(form)));
    }

    @GetMapping("/a/{area}/incident/open/playbook")
    @Requires(Permission.INCIDENT_RUN)
    Html playbook(OpenForm form) {
        if (form.id() == null || Entered.blank(form.name())) {
            return Html.invalid(WHAT, new Typed<>(form.id() == null ? OpenForm.blank() : form, page(form),
                    Problem.invalid("platform.problem.check").at("name", "platform.field.missing")));
        }
        return Html.page(PLAYBOOK, Typed.fresh(form, page(form)));
    }

    @PostMapping("/a/{area}/incidents")
    @Requires(Permission.INCIDENT_RUN)
    Html open(OpenForm form) {
        return Typed.attempt(PLAYBOOK, form, () -> page(form), () -> {
            var opened = incidents.open(form.incident());
            return Html.goToHere("/incidents/" + opened.id() + "/begin").saying("incidents.opened", opened.name());
        });
    }

    @GetMapping("/a/{area}/incidents/{id}/begin")
    @Requires(Permission.INCIDENT_RUN)
    Html walk(@PathVariable IncidentId id) {
        var incident = incidents.find(id).orElseThrow(() -> Problem.notFound("incidents.unknown"));
        return Html.page("incidents/walk", steps.walk(incident));
    }

    @GetMapping("/a/{area}/orders/opening")
    @Requires(Permission.ORDERS_GIVE)
    Html forMany() {
        return Html.page(BELOW, Typed.fresh(OpenForm.blank(), everything()));
    }

    @PostMapping("/a/{area}/orders/opening")
    @Requires(Permission.ORDERS_GIVE)
    Html openForMany(OpenForm form) {
        return Typed.attempt(BELOW, form, this::everything, () -> {
            var opened = below.open(form.incident(), form.areas());
            return Html.goToHere("/incidents/" + opened.id()).saying("incidents.opened-below", opened.name(), form.areas().size());
        });
    }

    private OpenPage page(OpenForm form) {
        var played = form.played();
        return new OpenPage(playbooks.shipped().stream().filter(version -> version.playbook() == played).toList(),
                playbooks.inForce(played, day.today()).orElse(null), steps.inOrder(played), List.of());
    }

    private OpenPage everything() {
        return new OpenPage(playbooks.shipped().stream().filter(version -> version.playbook() != IncidentKind.DRILL).toList(), null, List.of(),
                areas.below(Current.area()));
    }
}
