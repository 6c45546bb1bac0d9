package org.shouwang.incidents.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.IncidentId;
import org.shouwang.incidents.NewZone;
import org.shouwang.incidents.Zone;
import org.shouwang.incidents.ZoneExtensions;
import org.shouwang.incidents.ZoneId;
import org.shouwang.incidents.ZoneLevel;
import org.shouwang.incidents.ZonePlace;
import org.shouwang.incidents.Zones;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.registry.BuildingId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
@Tag(name = "Zones", description = "Buildings and units under a level, with basis and end; they end by themselves.")
class ZonesApi {

    private final Zones zones;
    private final ZoneExtensions extensions;
    private final AreaDay day;

    ZonesApi(Zones zones, ZoneExtensions extensions, AreaDay day) {
        this.zones = zones;
        this.extensions = extensions;
        this.day = day;
    }

    /** @param unit name of the unit; empty for the whole building */
    record PlaceBody(UUID building, @Nullable String unit) {
    }

    record ZoneBody(UUID id, UUID incident, ZoneLevel level, List<PlaceBody> places, String basis, UUID rules, Instant from, Instant until,
            Zone.@Nullable Ended ended, long version) {

        static ZoneBody of(Zone zone) {
            return new ZoneBody(zone.id().value(), zone.incident().value(), zone.level(),
                    zone.places().stream().map(place -> new PlaceBody(place.building().value(), place.unit())).toList(), zone.basis(),
                    zone.rules().value(), zone.from(), zone.until(), zone.ended(), zone.version());
        }
    }

    record NewBody(@Nullable UUID id, @Nullable UUID incident, @Nullable ZoneLevel level, @Nullable List<PlaceBody> places, @Nullable String basis,
            @Nullable Instant from) {
    }

    record ReasonBody(@Nullable String reason) {
    }

    record LongerBody(@Nullable UUID id, @Nullable LocalDate until, @Nullable String reason) {
    }

    @GetMapping("/zones")
    @Requires(Permission.INCIDENT_READ)
    @Operation(summary = "The zones that hold now, or at an instant")
    List<ZoneBody> on(@RequestParam(required = false) @Nullable Instant at) {
        return zones.on(at == null ? day.now() : at).stream().map(ZoneBody::of).toList();
    }

    @GetMapping("/zones/{id}")
    @Requires(Permission.INCIDENT_READ)
    @Operation(summary = "A zone, ended ones included")
    ResponseEntity<ZoneBody> one(@PathVariable UUID id) {
        return versioned(zones.find(new ZoneId(id)).orElseThrow(() -> Problem.notFound("incidents.zone.unknown")));
    }

    @PostMapping("/zones")
    @Requires(Permission.INCIDENT_RUN)
    @Operation(summary = "Draw a zone; its end comes from the rules in force")
    ResponseEntity<ZoneBody> draw(@RequestBody NewBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var places = body.places() == null ? List.<ZonePlace>of() : body.places().stream()
                .map(place -> new ZonePlace(new BuildingId(Asked.given(place.building(), "places")), Asked.text(place.unit()))).toList();
        return versioned(zones.draw(new NewZone(new ZoneId(Asked.id(body.id(), key)), new IncidentId(Asked.given(body.incident(), "incident")),
                Asked.given(body.level(), "level"), places, Asked.text(body.basis()), body.from())));
    }

    @PostMapping("/zones/{id}/end")
    @Requires(Permission.INCIDENT_RUN)
    @Operation(summary = "End a zone before its time")
    ResponseEntity<ZoneBody> end(@PathVariable UUID id, @RequestBody ReasonBody body) {
        return versioned(zones.endEarly(new ZoneId(id), Asked.text(body.reason())));
    }

    @PostMapping("/zones/{id}/extensions")
    @Requires(Permission.INCIDENT_RUN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ask for a later end; a second person has to agree")
    void ask(@PathVariable UUID id, @RequestBody LongerBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        extensions.ask(Asked.id(body.id(), key), new ZoneId(id), Asked.given(body.until(), "until"), Asked.text(body.reason()));
    }

    @PostMapping("/zones/{id}/extensions/{extension}/agree")
    @Requires(Permission.INCIDENT_RUN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Agree to a later end as the second person")
    void agree(@PathVariable UUID id, @PathVariable UUID extension) {
        extensions.agree(extension);
    }

    @PostMapping("/zones/{id}/extensions/{extension}/decline")
    @Requires(Permission.INCIDENT_RUN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Decline a later end, or take one's own request back")
    void decline(@PathVariable UUID id, @PathVariable UUID extension) {
        extensions.decline(extension);
    }

    private static ResponseEntity<ZoneBody> versioned(Zone zone) {
        return Asked.versioned(zone.version(), ZoneBody.of(zone));
    }
}
