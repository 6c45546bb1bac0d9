package org.shouwang.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Problem.Text;
import org.shouwang.platform.live.LiveUpdates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Zones that are to hold longer than the rules said. It takes a reason and two people; until the second one agrees the zone
 * ends when it was to end.
 */
@Component
public class ZoneExtensions {

    /** Whoever wants longer asks again, and somebody else looks again. */
    private static final int LONGEST_DAYS = 14;

    private final ExtensionRows rows;
    private final ZoneRows zoneRows;
    private final Zones zones;
    private final Incidents incidents;
    private final IncidentLog log;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final AreaDay day;

    ZoneExtensions(ExtensionRows rows, ZoneRows zoneRows, Zones zones, Incidents incidents, IncidentLog log,
            ApplicationEventPublisher events, LiveUpdates live, AreaDay day) {
        this.rows = rows;
        this.zoneRows = zoneRows;
        this.zones = zones;
        this.incidents = incidents;
        this.log = log;
        this.events = events;
        this.live = live;
        this.day = day;
    }

    /** All of a zone, the newest first. */
    @Transactional(readOnly = true)
    public List<ZoneExtension> of(ZoneId zone) {
        return rows.of(zone);
    }

    /** Those that wait for a second person. */
    @Transactional(readOnly = true)
    public List<ZoneExtension> waiting() {
        return rows.asked();
    }

    /**
     * Asks for a later end. The same id again changes nothing.
     *
     * @param until the new last day; the zone ends then at the hour at which it was to end
     */
    @Transactional
    public void ask(UUID id, ZoneId zone, LocalDate until, String reason) {
        if (rows.find(id).isPresent()) {
            return;
        }
        var why = Prose.required(reason, "reason", 300);
        var known = holding(zone);
        var ends = known.until().atZone(day.zone());
        if (!until.isAfter(ends.toLocalDate()) || until.isAfter(ends.toLocalDate().plusDays(LONGEST_DAYS))) {
            throw Problem.invalid("platform.problem.check").at("until", "incidents.extension.days", ends.toLocalDate(), LONGEST_DAYS);
        }
        var to = until.atTime(ends.toLocalTime()).atZone(day.zone()).toInstant();
        try {
            rows.add(id, zone, to, why, day.now(), Current.actor());
        } catch (DataIntegrityViolationException e) {
            throw Problem.refused("incidents.extension.waiting");
        }
        note(known, Text.of("incidents.log.extension-asked", zones.placeNames(known.places()), to), why);
    }

    /**
     * Agrees as the second person: the zone gets its new end.
     *
     * @throws Problem {@code incidents.extension.second} for whoever asked; {@code incidents.zone.over} when it has ended meanwhile
     */
    @Transactional
    public void agree(UUID id) {
        var extension = decide(id, ZoneExtension.State.AGREED);
        var zone = holding(extension.zone());
        try {
            if (!zoneRows.until(zone.id(), zone.version(), extension.until())) {
                throw Problem.stale();
            }
        } catch (DataIntegrityViolationException e) {
            throw Problem.refused("incidents.zone.overlaps");
        }
        note(zone, Text.of("incidents.log.extension-agreed", zones.placeNames(zone.places()), extension.until(), extension.actorName()), extension.reason());
        events.publishEvent(new ZoneDrawn(Current.area(), zone.incident(), zone.id()));
        live.changed("zones");
    }

    /** Declines; the zone ends when it was to end. Whoever asked may take it back so. */
    @Transactional
    public void decline(UUID id) {
        var extension = decide(id, ZoneExtension.State.DECLINED);
        var zone = zones.find(extension.zone()).orElseThrow();
        note(zone, Text.of("incidents.log.extension-declined", zones.placeNames(zone.places()), zone.until()), "");
    }

    private ZoneExtension decide(UUID id, ZoneExtension.State state) {
        var extension = rows.find(id).orElseThrow(() -> Problem.notFound("incidents.extension.unknown"));
        if (state == ZoneExtension.State.AGREED && extension.askedBy().equals(Current.actor().id())) {
            throw Problem.refused("incidents.extension.second");
        }
        if (!rows.decide(id, state, day.now(), Current.actor())) {
            throw Problem.refused("incidents.extension.decided");
        }
        return extension;
    }

    private Zone holding(ZoneId id) {
        var zone = zones.find(id).orElseThrow(() -> Problem.notFound("incidents.zone.unknown"));
        zones.demandSeen(zone.places());
        incidents.demandOpen(zone.incident());
        Instant now = day.now();
        if (zone.ended() != null || !now.isBefore(zone.until())) {
            throw Problem.refused("incidents.zone.over");
        }
        return zone;
    }

    private void note(Zone zone, Text what, String why) {
        log.note(zone.incident(), LogTopic.ZONES, what, why, "/zones/" + zone.id());
        live.changed("today");
    }
}
