package org.shouwang.incidents.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.Closing;
import org.shouwang.incidents.Incident;
import org.shouwang.incidents.IncidentFigures;
import org.shouwang.incidents.IncidentId;
import org.shouwang.incidents.IncidentKind;
import org.shouwang.incidents.IncidentLevel;
import org.shouwang.incidents.IncidentLog;
import org.shouwang.incidents.Incidents;
import org.shouwang.incidents.LogLine;
import org.shouwang.incidents.NewIncident;
import org.shouwang.incidents.OpeningBelow;
import org.shouwang.incidents.ReviewPoint;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.privacy.Personal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

@RestController
@RequestMapping("/api/v1/areas/{area}")
@Tag(name = "Incidents", description = "Emergencies and drills: opened, written down, closed, reviewed.")
class IncidentsApi {

    private final Incidents incidents;
    private final OpeningBelow below;
    private final IncidentLog log;
    private final Closing closing;

    IncidentsApi(Incidents incidents, OpeningBelow below, IncidentLog log, Closing closing) {
        this.incidents = incidents;
        this.below = below;
        this.log = log;
        this.closing = closing;
    }

    record IncidentBody(UUID id, IncidentKind kind, String name, IncidentLevel level, IncidentKind playbook, Instant openedAt,
            @Nullable Instant closedAt, @Nullable LocalDate keptUntil, long version) {

        static IncidentBody of(Incident incident) {
            return new IncidentBody(incident.id().value(), incident.kind(), incident.name(), incident.level(), incident.playbook(),
                    incident.openedAt(), incident.closedAt(), incident.keptUntil(), incident.version());
        }
    }

    /** @param to areas below in which it opens too; for the opening from above only */
    record NewBody(@Nullable UUID id, @Nullable IncidentKind kind, @Nullable String name, @Nullable IncidentLevel level,
            @Nullable IncidentKind playbook, @Nullable String shipped, @Nullable Set<UUID> to) {

        NewIncident incident(@Nullable String key) {
            var what = Asked.given(kind, "kind");
            return new NewIncident(new IncidentId(Asked.id(id, key)), what, Asked.text(name), level == null ? IncidentLevel.IV : level,
                    playbook != null ? playbook : what == IncidentKind.DRILL ? IncidentKind.EPIDEMIC : what, shipped);
        }
    }

    record LevelBody(@Nullable IncidentLevel level, @Nullable String reason) {
    }

    record LineBody(UUID id, Instant at, String topic, Problem.Text what, @Personal("to tell what happened") String said, String path,
            @Personal("to say who acted") String actorName) {

        static LineBody of(LogLine line) {
            return new LineBody(line.id(), line.at(), line.topic(), line.what(), line.said(), line.path(), line.actorName());
        }
    }

    record WordsBody(@Nullable UUID id, @Nullable String words) {
    }

    record NewPoint(@Nullable UUID id, ReviewPoint.@Nullable Went went, @Nullable String point) {
    }

    @GetMapping("/incidents")
    @Requires(Permission.INCIDENT_READ)
    @Operation(summary = "All incidents, the open ones first")
    List<IncidentBody> all() {
        return incidents.all().stream().map(IncidentBody::of).toList();
    }

    @GetMapping("/incidents/{id}")
    @Requires(Permission.INCIDENT_READ)
    @Operation(summary = "An incident")
    ResponseEntity<IncidentBody> one(@PathVariable UUID id) {
        return versioned(known(id));
    }

    @PostMapping("/incidents")
    @Requires(Permission.INCIDENT_RUN)
    @Operation(summary = "Open an incident with its playbook")
    ResponseEntity<IncidentBody> open(@RequestBody NewBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return versioned(incidents.open(body.incident(key)));
    }

    @PostMapping("/orders/opening")
    @Requires(Permission.ORDERS_GIVE)
    @Operation(summary = "Open an incident here and in areas below")
    ResponseEntity<IncidentBody> openBelow(@RequestBody NewBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return versioned(below.open(body.incident(key), Asked.given(body.to(), "to").stream().map(AreaId::new).collect(Collectors.toSet())));
    }

    @PutMapping("/incidents/{id}/level")
    @Requires(Permission.INCIDENT_RUN)
    @Operation(summary = "Raise or lower the level of response")
    ResponseEntity<IncidentBody> level(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody LevelBody body) {
        return versioned(incidents.level(new IncidentId(id), Asked.version(seen), Asked.given(body.level(), "level"), Asked.text(body.reason())));
    }

    @PostMapping("/incidents/{id}/close")
    @Requires(Permission.INCIDENT_RUN)
    @Operation(summary = "Close an incident: its zones end, its records are frozen, the retention clock runs")
    ResponseEntity<IncidentBody> close(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody WordsBody body) {
        return versioned(closing.close(new IncidentId(id), Asked.version(seen), Asked.text(body.words())));
    }

    @GetMapping("/incidents/{id}/figures")
    @Requires(Permission.INCIDENT_READ)
    @Operation(summary = "An incident in numbers")
    IncidentFigures figures(@PathVariable UUID id) {
        return closing.figures(known(id));
    }

    @GetMapping("/incidents/{id}/log")
    @Requires(Permission.INCIDENT_READ)
    @Operation(summary = "The time line, the newest first")
    Listing<LineBody> log(@PathVariable UUID id, @RequestParam(defaultValue = "") String topic, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor) {
        return log.page(known(id).id(), topic, q, cursor).map(LineBody::of);
    }

    @PostMapping("/incidents/{id}/log")
    @Requires(Permission.INCIDENT_RUN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Write a note into the time line")
    void note(@PathVariable UUID id, @RequestBody WordsBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        log.write(Asked.id(body.id(), key), new IncidentId(id), Asked.text(body.words()));
    }

    @GetMapping("/incidents/{id}/review")
    @Requires(Permission.INCIDENT_READ)
    @Operation(summary = "Points of the after-action review")
    List<CommandBodies.PointBody> points(@PathVariable UUID id) {
        return closing.points(known(id).id()).stream().map(CommandBodies.PointBody::of).toList();
    }

    @PostMapping("/incidents/{id}/review")
    @Requires(Permission.INCIDENT_RUN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Add a point to the review of a closed incident")
    void point(@PathVariable UUID id, @RequestBody NewPoint body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        closing.point(Asked.id(body.id(), key), new IncidentId(id), Asked.given(body.went(), "went"), Asked.text(body.point()));
    }

    private static ResponseEntity<IncidentBody> versioned(Incident incident) {
        return Asked.versioned(incident.version(), IncidentBody.of(incident));
    }

    private Incident known(UUID id) {
        return incidents.find(new IncidentId(id)).orElseThrow(() -> Problem.notFound("incidents.unknown"));
    }
}
