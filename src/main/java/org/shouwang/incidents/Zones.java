package org.shouwang.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Problem.Text;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Buildings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The zones (封控、管控、防范；高、中、低风险) of the current area. A zone holds from its first to its last instant whether or
 * not a job has run: whoever asks says for when.
 */
@Component
public class Zones {

    private final ZoneRows rows;
    private final Incidents incidents;
    private final Rules rules;
    private final IncidentLog log;
    private final Buildings buildings;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final AreaDay day;

    Zones(ZoneRows rows, Incidents incidents, Rules rules, IncidentLog log, Buildings buildings, ApplicationEventPublisher events,
            LiveUpdates live, AreaDay day) {
        this.rows = rows;
        this.incidents = incidents;
        this.rules = rules;
        this.log = log;
        this.buildings = buildings;
        this.events = events;
        this.live = live;
        this.day = day;
    }

    /** The zones that hold at an instant; one statement. */
    @Transactional(readOnly = true)
    public List<Zone> on(Instant at) {
        return rows.on(at);
    }

    /** All zones of an incident, past ones included, in the order in which they began. */
    @Transactional(readOnly = true)
    public List<Zone> of(IncidentId incident) {
        return rows.ofIncident(incident);
    }

    @Transactional(readOnly = true)
    public Optional<Zone> find(ZoneId id) {
        return rows.find(id);
    }

    /** The strictest level under which any part of the building lies; empty where it lies in no zone. */
    @Transactional(readOnly = true)
    public Optional<ZoneLevel> levelOf(BuildingId building, Instant at) {
        return rows.on(at).stream().filter(zone -> zone.touches(building)).map(Zone::level).min(Comparator.naturalOrder());
    }

    /** The strictest level under which the doors in the unit of this name lie; empty where they lie in no zone. */
    @Transactional(readOnly = true)
    public Optional<ZoneLevel> levelOf(BuildingId building, String unit, Instant at) {
        return rows.on(at).stream().filter(zone -> zone.covers(building, unit)).map(Zone::level).min(Comparator.naturalOrder());
    }

    /**
     * Draws a zone. Its end is as many days after its start as the rules in force on that day say.
     *
     * @throws Problem when the rules in force have no zones or not this level, or when a place is in a zone already
     */
    @Transactional
    public Zone draw(NewZone zone) {
        var known = rows.find(zone.id());
        if (known.isPresent()) {
            return known.get();
        }
        var incident = incidents.demandOpen(zone.incident());
        demandSeen(zone.places());
        zone.places().stream().filter(place -> !place.isWhole()).forEach(this::demandUnit);
        var from = zone.from() == null ? day.now() : zone.from();
        if (from.isBefore(incident.openedAt())) {
            throw Problem.invalid("platform.problem.check").at("from", "incidents.zone.before-incident");
        }
        var said = rules.of(incident, LocalDate.ofInstant(from, day.zone()));
        var drawn = new Zone(zone.id(), zone.incident(), zone.level(), zone.places(), zone.basis(), said.version(), from,
                end(zone.level(), from, said), null, 1);
        var names = placeNames(zone.places());
        try {
            rows.add(drawn);
        } catch (DataIntegrityViolationException e) {
            throw Problem.refused("incidents.zone.overlaps").at("places", "incidents.zone.overlaps");
        }
        log.note(zone.incident(), LogTopic.ZONES, Text.of("incidents.log.zone-drawn", names, Text.of("incidents.zone-level." + zone.level()),
                drawn.until()), zone.basis(), "/zones/" + zone.id());
        changed(new ZoneDrawn(Current.area(), zone.incident(), zone.id()));
        return rows.find(zone.id()).orElseThrow();
    }

    /** When a zone of this level ends that begins then, by these rules. */
    Instant end(ZoneLevel level, Instant from, RuleSet said) {
        if (!said.on(RuleKey.ZONES_ON)) {
            throw Problem.refused("incidents.zone.none-now");
        }
        int days = said.whole(level.days());
        if (days == 0) {
            throw Problem.invalid("platform.problem.check").at("level", "incidents.zone.level-not-used", Text.of("incidents.zone-level." + level));
        }
        return from.atZone(day.zone()).plusDays(days).toInstant();
    }

    /** Ends a zone before its time; the same again changes nothing. */
    @Transactional
    public Zone endEarly(ZoneId id, String reason) {
        var why = Prose.required(reason, "reason", 300);
        var zone = known(id);
        demandSeen(zone.places());
        incidents.demandOpen(zone.incident());
        if (zone.ended() == null && day.now().isBefore(zone.until())) {
            end(zone, Zone.Ended.EARLY, why);
        }
        return known(id);
    }

    /** Ends one that is still going on or still to come, now. */
    void end(Zone zone, Zone.Ended how, String why) {
        var now = day.now();
        if (!rows.until(zone.id(), zone.version(), now.isBefore(zone.from()) ? zone.from() : now)) {
            throw Problem.stale();
        }
        noteEnd(zone, how, why, now);
    }

    /** Notes that a zone is over: in the time line, to the other modules. */
    void noteEnd(Zone zone, Zone.Ended how, String why, Instant at) {
        if (rows.ended(zone.id(), how)) {
            log.note(zone.incident(), LogTopic.ZONES, Text.of("incidents.log.zone-ended." + how, placeNames(zone.places()),
                    Text.of("incidents.zone-level." + zone.level()), at), why, "/zones/" + zone.id());
            changed(new ZoneEnded(Current.area(), zone.incident(), zone.id()));
        }
    }

    private void changed(IncidentEvent event) {
        events.publishEvent(event);
        live.changed("zones");
        live.changed("today");
    }

    /** Refuses places that are none, or lie outside the buildings of the current actor's role. */
    void demandSeen(List<ZonePlace> places) {
        var seen = named();
        if (!places.stream().allMatch(place -> seen.containsKey(place.building()))) {
            throw unknownPlace();
        }
    }

    private void demandUnit(ZonePlace place) {
        if (buildings.doors(place.building()).stream().noneMatch(door -> door.unit().equals(place.unit()))) {
            throw unknownPlace();
        }
    }

    private static Problem unknownPlace() {
        return Problem.invalid("platform.problem.check").at("places", "incidents.zone.unknown-place");
    }

    private Zone known(ZoneId id) {
        return rows.find(id).orElseThrow(() -> Problem.notFound("incidents.zone.unknown"));
    }

    /** What people call the places of zones: 5号楼, 12号楼2单元. */
    @Transactional(readOnly = true)
    public Map<Zone, String> names(List<Zone> some) {
        var named = named();
        return some.stream().collect(Collectors.toMap(zone -> zone, zone -> placeNames(zone.places(), named)));
    }

    String placeNames(List<ZonePlace> places) {
        return placeNames(places, named());
    }

    private Map<BuildingId, String> named() {
        var named = new LinkedHashMap<BuildingId, String>();
        buildings.buildings().forEach(building -> named.put(building.id(), building.name()));
        return named;
    }

    /** In the order of the houses. */
    private static String placeNames(List<ZonePlace> places, Map<BuildingId, String> named) {
        return named.entrySet().stream().flatMap(building -> places.stream().filter(place -> place.building().equals(building.getKey()))
                .sorted(Comparator.comparing(ZonePlace::unit)).map(place -> building.getValue() + place.unit())).collect(Collectors.joining("、"));
    }
}
