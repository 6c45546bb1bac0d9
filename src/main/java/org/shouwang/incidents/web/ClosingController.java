package org.shouwang.incidents.web;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.Closing;
import org.shouwang.incidents.Incident;
import org.shouwang.incidents.IncidentId;
import org.shouwang.incidents.Incidents;
import org.shouwang.incidents.Orders;
import org.shouwang.incidents.PlaybookChange;
import org.shouwang.incidents.PlaybookVersionId;
import org.shouwang.incidents.Playbooks;
import org.shouwang.incidents.ReviewPoint;
import org.shouwang.incidents.ReviewPoint.Went;
import org.shouwang.incidents.RuleKey;
import org.shouwang.incidents.TeamDecisions;
import org.shouwang.incidents.Zones;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Problem.Text;
import org.shouwang.platform.Requires;
import org.shouwang.platform.paper.Pdf;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The end of an incident: closing, bulletin, review. */
@Controller
class ClosingController {

    private static final String CLOSE = "incidents/closeForm";
    private static final String ACCEPT = "incidents/acceptForm";

    private final Closing closing;
    private final Incidents incidents;
    private final Zones zones;
    private final TeamDecisions decisions;
    private final Orders orders;
    private final Playbooks playbooks;
    private final Areas areas;
    private final AreaDay day;

    ClosingController(Closing closing, Incidents incidents, Zones zones, TeamDecisions decisions, Orders orders, Playbooks playbooks, Areas areas,
            AreaDay day) {
        this.closing = closing;
        this.incidents = incidents;
        this.zones = zones;
        this.decisions = decisions;
        this.orders = orders;
        this.playbooks = playbooks;
        this.areas = areas;
        this.day = day;
    }

    @GetMapping("/a/{area}/incidents/{id}/close")
    @Requires(Permission.INCIDENT_RUN)
    Html ask(@PathVariable IncidentId id) {
        return Html.page(CLOSE, Typed.fresh(new CloseForm(String.valueOf(known(id).version()), ""), around(id)));
    }

    @PostMapping("/a/{area}/incidents/{id}/close")
    @Requires(Permission.INCIDENT_RUN)
    Html close(@PathVariable IncidentId id, CloseForm form) {
        return Typed.attempt(CLOSE, form, () -> around(id), () -> {
            var incident = closing.close(id, Entered.version(form.version()), Entered.text(form.words()));
            return Html.goToHere("/incidents/" + id + "/review").saying("incidents.closed-it", incident.name());
        });
    }

    @GetMapping("/a/{area}/incidents/{id}/bulletin")
    @Requires(Permission.INCIDENT_READ)
    Html bulletin(@PathVariable IncidentId id) {
        return Html.page("incidents/bulletin", bulletin(known(id)));
    }

    @GetMapping("/a/{area}/incidents/{id}/bulletin.pdf")
    @Requires(Permission.INCIDENT_READ)
    Pdf paper(@PathVariable IncidentId id) {
        var incident = known(id);
        return Pdf.of("incidents/bulletinPaper", bulletin(incident), incident.name());
    }

    @GetMapping("/a/{area}/incidents/{id}/review")
    @Requires(Permission.INCIDENT_READ)
    Html review(@PathVariable IncidentId id) {
        return Html.page("incidents/review", review(known(id), null));
    }

    @PostMapping("/a/{area}/incidents/{id}/review")
    @Requires(Permission.INCIDENT_RUN)
    Html point(@PathVariable IncidentId id, @RequestParam Map<String, String> typed) {
        try {
            closing.point(Entered.id(typed.get("id")), id, Entered.choice(typed.get("went"), Went.class, "went"), Entered.text(typed.get("point")));
            return Html.goToHere("/incidents/" + id + "/review").saying("incidents.review.added");
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.INVALID) {
                throw problem;
            }
            return Html.invalid("incidents/review", review(known(id), problem.fields().values().stream().findFirst().orElse(problem.text())));
        }
    }

    @GetMapping("/a/{area}/incidents/{id}/review/{point}/accept")
    @Requires(Permission.PLAYBOOK_EDIT)
    Html accepting(@PathVariable IncidentId id, @PathVariable UUID point) {
        var incident = known(id);
        var seen = playbooks.versions(incident.playbook()).stream().mapToInt(version -> version.number()).max().orElse(0);
        return Html.page(ACCEPT, Typed.fresh(AcceptPage.Form.blank(seen, day.today()), around(incident, point)));
    }

    @PostMapping("/a/{area}/incidents/{id}/review/{point}/accept")
    @Requires(Permission.PLAYBOOK_EDIT)
    Html accept(@PathVariable IncidentId id, @PathVariable UUID point, AcceptPage.Form form) {
        var incident = known(id);
        return Typed.attempt(ACCEPT, form, () -> around(incident, point), () -> {
            var key = Entered.choiceIfAny(form.key(), RuleKey.class);
            try {
                closing.accept(id, point, new PlaybookVersionId(Entered.id(form.id())), key == null ? null : change(incident, around(incident, point).point(), key, form));
            } catch (Problem problem) {
                throw key == null ? problem : shownAtTheValue(problem, key);
            }
            return Html.goToHere("/incidents/" + id + "/review").saying("incidents.review.accepted");
        });
    }

    private PlaybookChange change(Incident incident, ReviewPoint point, RuleKey key, AcceptPage.Form form) {
        var from = Entered.date(form.from(), "from");
        return new PlaybookChange(incident.playbook(), (int) Entered.version(form.seen()), from == null ? day.today() : from, null, true,
                Map.of(key, new PlaybookChange.Said(Entered.text(form.value()), point.point())), point.point());
    }

    private static Problem shownAtTheValue(Problem problem, RuleKey key) {
        var text = problem.fields().get(key.name());
        return text == null ? problem : problem.at("value", text.key(), text.args().toArray());
    }

    @PostMapping("/a/{area}/incidents/{id}/review/{point}/drop")
    @Requires(Permission.INCIDENT_RUN)
    Html drop(@PathVariable IncidentId id, @PathVariable UUID point) {
        closing.drop(id, point);
        return Html.goToHere("/incidents/" + id + "/review").saying("incidents.review.dropped");
    }

    private ClosePage around(IncidentId id) {
        var incident = known(id);
        var now = day.now();
        var going = zones.of(id).stream().filter(zone -> zone.ended() == null && now.isBefore(zone.until())).toList();
        return new ClosePage(incident, going, zones.names(going).values().stream().sorted().collect(Collectors.joining("、")),
                decisions.of(id).stream().filter(decision -> decision.doneAt() == null).toList(), orders.toDo().size(), closing.keptUntil(incident));
    }

    private AcceptPage around(Incident incident, UUID point) {
        return new AcceptPage(incident, closing.points(incident.id()).stream().filter(one -> one.id().equals(point)).findFirst()
                .orElseThrow(() -> Problem.notFound("incidents.review.unknown")), playbooks.newest(incident.playbook()));
    }

    private ReviewPage review(Incident incident, @Nullable Text problem) {
        var figures = closing.figures(incident);
        return new ReviewPage(incident, figures, closing.points(incident.id()), Closing.suggested(figures), Ids.next().toString(), problem);
    }

    private BulletinPage bulletin(Incident incident) {
        var all = zones.of(incident.id());
        var end = incident.closedAt() == null ? day.now() : incident.closedAt();
        return new BulletinPage(incident, areas.get(Current.area()).name(), closing.figures(incident), all, zones.names(all), decisions.of(incident.id()),
                playbooks.versions(incident.playbook()).stream().filter(version -> version.withdrawn() == null && !version.madeAt().isAfter(end)
                        && !version.madeAt().isBefore(incident.openedAt())).toList().reversed(), closing.points(incident.id()));
    }

    private Incident known(IncidentId id) {
        return incidents.find(id).orElseThrow(() -> Problem.notFound("incidents.unknown"));
    }
}
