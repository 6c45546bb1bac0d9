package org.shouwang.incidents.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.Incident;
import org.shouwang.incidents.Incidents;
import org.shouwang.incidents.Playbooks;
import org.shouwang.incidents.RuleKey;
import org.shouwang.incidents.Rules;
import org.shouwang.incidents.Zone;
import org.shouwang.incidents.ZoneExtensions;
import org.shouwang.incidents.ZoneId;
import org.shouwang.incidents.ZoneLevel;
import org.shouwang.incidents.Zones;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.registry.Buildings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Zones on the walls: drawn, put off, ended. */
@Controller
class ZoneController {

    private static final String FORM = "incidents/zoneForm";
    private static final String LONGER = "incidents/zoneLonger";
    private static final String EARLY = "incidents/zoneEarly";

    private final Zones zones;
    private final ZoneExtensions extensions;
    private final ZoneWalls walls;
    private final Incidents incidents;
    private final Playbooks playbooks;
    private final Rules rules;
    private final Buildings buildings;
    private final AreaDay day;

    ZoneController(Zones zones, ZoneExtensions extensions, ZoneWalls walls, Incidents incidents, Playbooks playbooks, Rules rules,
            Buildings buildings, AreaDay day) {
        this.zones = zones;
        this.extensions = extensions;
        this.walls = walls;
        this.incidents = incidents;
        this.playbooks = playbooks;
        this.rules = rules;
        this.buildings = buildings;
        this.day = day;
    }

    @GetMapping("/a/{area}/zones")
    @Requires(Permission.INCIDENT_READ)
    Html zones() {
        return Html.page("incidents/zones", page());
    }

    @GetMapping("/a/{area}/zones/walls")
    @Requires(Permission.INCIDENT_READ)
    Html walls() {
        return Html.part("incidents/zoneWalls", page());
    }

    private ZonesPage page() {
        var incident = incidents.current();
        var now = day.now();
        var all = incident.map(it -> zones.of(it.id())).orElse(List.of());
        var holding = all.stream().filter(zone -> zone.holds(now)).toList();
        var names = new LinkedHashMap<Zone, String>();
        zones.names(all).forEach(names::put);
        return new ZonesPage(incident.orElse(null), walls.draw(holding), holding, all.stream().filter(zone -> zone.from().isAfter(now)).toList(),
                all.reversed().stream().filter(zone -> !zone.until().isAfter(now)).toList(), names);
    }

    @GetMapping("/a/{area}/zones/new")
    @Requires(Permission.INCIDENT_RUN)
    Html blank(@RequestParam(required = false) @Nullable String building) {
        var incident = current();
        return Html.page(FORM, Typed.fresh(ZoneForm.blank(incident.id(), building), around(incident)));
    }

    @PostMapping("/a/{area}/zones")
    @Requires(Permission.INCIDENT_RUN)
    Html draw(ZoneForm form) {
        return Typed.attempt(FORM, form, () -> around(current()), () -> {
            var zone = zones.draw(form.zone(day.zone()));
            return Html.goToHere("/zones").saying("incidents.zone.drawn", zones.names(List.of(zone)).get(zone), zone.until());
        });
    }

    @GetMapping("/a/{area}/zones/{id}")
    @Requires(Permission.INCIDENT_READ)
    Html zone(@PathVariable ZoneId id) {
        return Html.page("incidents/zone", page(id));
    }

    @GetMapping("/a/{area}/zones/{id}/longer")
    @Requires(Permission.INCIDENT_RUN)
    Html longer(@PathVariable ZoneId id) {
        var page = page(id);
        return Html.page(LONGER, Typed.fresh(new LongerForm(page.ask(), page.earliest().toString(), ""), page));
    }

    @PostMapping("/a/{area}/zones/{id}/extensions")
    @Requires(Permission.INCIDENT_RUN)
    Html ask(@PathVariable ZoneId id, LongerForm form) {
        return Typed.attempt(LONGER, form, () -> page(id), () -> {
            extensions.ask(Entered.id(form.id()), id, form.day(), Entered.text(form.reason()));
            return Html.goToHere("/zones/" + id).saying("incidents.extension.asked");
        });
    }

    @PostMapping("/a/{area}/zones/{id}/extensions/{extension}/agree")
    @Requires(Permission.INCIDENT_RUN)
    Html agree(@PathVariable ZoneId id, @PathVariable UUID extension) {
        extensions.agree(extension);
        return Html.goToHere("/zones/" + id).saying("incidents.extension.agreed");
    }

    @PostMapping("/a/{area}/zones/{id}/extensions/{extension}/decline")
    @Requires(Permission.INCIDENT_RUN)
    Html decline(@PathVariable ZoneId id, @PathVariable UUID extension) {
        extensions.decline(extension);
        return Html.goToHere("/zones/" + id).saying("incidents.extension.declined");
    }

    @GetMapping("/a/{area}/zones/{id}/end")
    @Requires(Permission.INCIDENT_RUN)
    Html early(@PathVariable ZoneId id) {
        return Html.page(EARLY, Typed.fresh("", page(id)));
    }

    @PostMapping("/a/{area}/zones/{id}/end")
    @Requires(Permission.INCIDENT_RUN)
    Html end(@PathVariable ZoneId id, @RequestParam(defaultValue = "") String reason) {
        return Typed.attempt(EARLY, reason, () -> page(id), () -> {
            zones.endEarly(id, reason);
            return Html.goToHere("/zones").saying("incidents.zone.ended");
        });
    }

    private Incident current() {
        return incidents.current().orElseThrow(() -> Problem.refused("incidents.zone.no-incident"));
    }

    private ZonePage page(ZoneId id) {
        var zone = zones.find(id).orElseThrow(() -> Problem.notFound("incidents.zone.unknown"));
        var now = day.now();
        return new ZonePage(zone, zones.names(List.of(zone)).get(zone), incidents.find(zone.incident()).orElseThrow(), playbooks.find(zone.rules()).orElse(null),
                zone.holds(now), extensions.of(id), Current.actor().id(), LocalDate.ofInstant(zone.until(), day.zone()).plusDays(1),
                Ids.next().toString());
    }

    private ZoneFormPlace around(Incident incident) {
        var said = rules.today();
        var ends = new LinkedHashMap<ZoneLevel, Instant>();
        if (said.on(RuleKey.ZONES_ON)) {
            Arrays.stream(ZoneLevel.values()).filter(level -> said.whole(level.days()) > 0)
                    .forEach(level -> ends.put(level, day.now().atZone(day.zone()).plusDays(said.whole(level.days())).toInstant()));
        }
        var book = buildings.book();
        var all = buildings.buildings();
        return new ZoneFormPlace(incident, ends, said.on(RuleKey.ZONE_BY_UNIT), buildings.estates().stream()
                .map(estate -> new ZoneFormPlace.Row(estate, all.stream().filter(building -> building.estate().equals(estate.id()))
                        .map(building -> new ZoneFormPlace.Block(building, units(book.doors(building.id()).stream()
                                .map(door -> door.unit()).distinct().toList()))).toList()))
                .filter(row -> !row.buildings().isEmpty()).toList());
    }

    private static List<String> units(List<String> names) {
        return names.size() < 2 ? List.of() : names.stream().filter(name -> !name.isEmpty())
                .sorted(java.util.Comparator.comparingInt(String::length).thenComparing(java.util.Comparator.naturalOrder())).toList();
    }
}
