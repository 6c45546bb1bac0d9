package org.shouwang.incidents.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.Closing;
import org.shouwang.incidents.Incident;
import org.shouwang.incidents.IncidentId;
import org.shouwang.incidents.IncidentLevel;
import org.shouwang.incidents.IncidentLog;
import org.shouwang.incidents.Incidents;
import org.shouwang.incidents.Orders;
import org.shouwang.incidents.Playbooks;
import org.shouwang.incidents.Zones;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletResponse;

/** What is going on: the incident with its time line, or normal times. */
@Controller
class IncidentController {

    private static final String LEVEL = "incidents/levelForm";

    private final Incidents incidents;
    private final IncidentLog log;
    private final Closing closing;
    private final Playbooks playbooks;
    private final Zones zones;
    private final Orders orders;
    private final LogSheet sheet;
    private final OpeningSteps steps;
    private final AreaDay day;

    IncidentController(Incidents incidents, IncidentLog log, Closing closing, Playbooks playbooks, Zones zones, Orders orders,
            LogSheet sheet, OpeningSteps steps, AreaDay day) {
        this.incidents = incidents;
        this.log = log;
        this.closing = closing;
        this.playbooks = playbooks;
        this.zones = zones;
        this.orders = orders;
        this.sheet = sheet;
        this.steps = steps;
        this.day = day;
    }

    @GetMapping("/a/{area}/incident")
    @Requires(Permission.INCIDENT_READ)
    Html current() {
        return incidents.current().map(incident -> Html.page("incidents/incident", page(incident, "", "", null)))
                .orElseGet(() -> Html.page("incidents/normal", new NormalPage(incidents.all())));
    }

    @GetMapping("/a/{area}/incidents/{id}")
    @Requires(Permission.INCIDENT_READ)
    Html incident(@PathVariable IncidentId id, @RequestParam(defaultValue = "") String topic, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after) {
        return Html.page("incidents/incident", page(known(id), topic, q, after));
    }

    @GetMapping("/a/{area}/incidents/{id}/lines")
    @Requires(Permission.INCIDENT_READ)
    Html lines(@PathVariable IncidentId id, @RequestParam(defaultValue = "") String topic, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after) {
        return Html.part("incidents/lines", page(known(id), topic, q, after));
    }

    @GetMapping("/a/{area}/incidents/{id}/log.xlsx")
    @Requires(Permission.INCIDENT_RUN)
    void sheet(@PathVariable IncidentId id, @RequestParam(defaultValue = "") String topic, @RequestParam(defaultValue = "") String q, Locale language,
            HttpServletResponse response) throws IOException {
        var incident = known(id);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(sheet.title(incident, language) + ".xlsx", StandardCharsets.UTF_8).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        sheet.write(incident, topic, q, language, response.getOutputStream());
    }

    @GetMapping("/a/{area}/incidents")
    @Requires(Permission.INCIDENT_READ)
    Html all() {
        return Html.page("incidents/normal", new NormalPage(incidents.all()));
    }

    @PostMapping("/a/{area}/incidents/{id}/notes")
    @Requires(Permission.INCIDENT_RUN)
    Html write(@PathVariable IncidentId id, @RequestParam String note, @RequestParam(defaultValue = "") String words) {
        if (words.isBlank()) {
            return Html.goToHere("/incidents/" + id);
        }
        log.write(Entered.id(note), id, words);
        return Html.goToHere("/incidents/" + id).saying("incidents.note.written");
    }

    @GetMapping("/a/{area}/incidents/{id}/level")
    @Requires(Permission.INCIDENT_RUN)
    Html level(@PathVariable IncidentId id) {
        var incident = known(id);
        return Html.page(LEVEL, Typed.fresh(new LevelForm(String.valueOf(incident.version()), incident.level().name(), ""), incident));
    }

    @PostMapping("/a/{area}/incidents/{id}/level")
    @Requires(Permission.INCIDENT_RUN)
    Html level(@PathVariable IncidentId id, LevelForm form) {
        return Typed.attempt(LEVEL, form, () -> known(id), () -> {
            var incident = incidents.level(id, Entered.version(form.version()), Entered.choice(form.level(), IncidentLevel.class, "level"),
                    Entered.text(form.reason()));
            return Html.goToHere("/incidents/" + id).saying("incidents.level.changed", Problem.Text.of("incidents.level." + incident.level()));
        });
    }

    private IncidentPage page(Incident incident, String topic, String words, @Nullable String after) {
        var now = day.now();
        return new IncidentPage(incident, steps.goingOn(incident).orElse(null), incidents.open().stream().filter(other -> !other.id().equals(incident.id())).toList(),
                closing.figures(incident), playbooks.inForce(incident.playbook(), day.today()).orElse(null),
                (int) zones.on(now).stream().filter(zone -> zone.incident().equals(incident.id())).count(), orders.toDo().size(),
                log.page(incident.id(), topic, words, after), topic, words, after == null, Ids.next().toString());
    }

    private Incident known(IncidentId id) {
        return incidents.find(id).orElseThrow(() -> Problem.notFound("incidents.unknown"));
    }
}
