package org.shouwang.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Problem.Text;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.platform.words.Written;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of an incident: its zones end, its records are frozen, the clock of its personal data runs; and the review of what
 * went well and what did not, whose points become rules.
 */
@Component
public class Closing {

    private final IncidentRows rows;
    private final ReviewRows reviews;
    private final ZoneRows zoneRows;
    private final Zones zones;
    private final Rules rules;
    private final Playbooks playbooks;
    private final IncidentLog log;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final AreaDay day;

    Closing(IncidentRows rows, ReviewRows reviews, ZoneRows zoneRows, Zones zones, Rules rules, Playbooks playbooks, IncidentLog log,
            ApplicationEventPublisher events, LiveUpdates live, AreaDay day) {
        this.rows = rows;
        this.reviews = reviews;
        this.zoneRows = zoneRows;
        this.zones = zones;
        this.rules = rules;
        this.playbooks = playbooks;
        this.log = log;
        this.events = events;
        this.live = live;
        this.day = day;
    }

    /** The day after which personal data would be destroyed if the incident closed now. */
    @Transactional(readOnly = true)
    public LocalDate keptUntil(Incident incident) {
        var kept = incident.keptUntil();
        return kept == null ? day.today().plusDays(rules.of(incident, day.today()).whole(RuleKey.RETENTION)) : kept;
    }

    /**
     * Closes an incident; closing it again changes nothing.
     *
     * @param words what is to stand in the bulletin about its end
     */
    @Transactional
    public Incident close(IncidentId id, long version, String words) {
        var said = Written.text(words, "words", 2_000);
        var incident = rows.lock(id).orElseThrow(() -> Problem.notFound("incidents.unknown"));
        if (!incident.open()) {
            return incident;
        }
        var now = day.now();
        var kept = keptUntil(incident);
        zoneRows.ofIncident(id).stream().filter(zone -> zone.ended() == null).forEach(zone -> {
            if (now.isBefore(zone.until())) {
                zones.end(zone, Zone.Ended.CLOSING, "");
            } else {
                zones.noteEnd(zone, Zone.Ended.BY_ITSELF, "", zone.until());
            }
        });
        log.note(id, LogTopic.INCIDENT, Text.of("incidents.log.closed", incident.name(), kept), said, "/incidents/" + id + "/bulletin");
        if (!rows.close(id, version, now, said, kept)) {
            throw Problem.stale();
        }
        events.publishEvent(new IncidentClosed(Current.area(), id, incident.kind()));
        live.changed(Incidents.LIVE);
        live.changed("today");
        return rows.find(id).orElseThrow();
    }

    /** The incident in numbers, up to now or to its end. */
    @Transactional(readOnly = true)
    public IncidentFigures figures(Incident incident) {
        Instant end = incident.closedAt();
        return reviews.figures(incident, end == null ? day.now() : end);
    }

    /** Points of the review: the open ones first. */
    @Transactional(readOnly = true)
    public List<ReviewPoint> points(IncidentId incident) {
        return reviews.points(incident);
    }

    /** Closed lately, and nobody has begun the review. */
    @Transactional(readOnly = true)
    public List<Incident> notReviewed(Instant since) {
        return reviews.notReviewed(since).stream().flatMap(id -> rows.find(id).stream()).toList();
    }

    /** What the figures themselves say, to begin the review with. */
    public static List<Text> suggested(IncidentFigures figures) {
        var points = new ArrayList<Text>();
        if (figures.decisionsLate() > 0) {
            points.add(Text.of("incidents.review.decisions-late", figures.decisionsLate(), figures.decisions()));
        }
        if (figures.ordersLate() > 0) {
            points.add(Text.of("incidents.review.orders-late", figures.ordersLate(), figures.orders()));
        }
        if (figures.zonesLonger() > 0) {
            points.add(Text.of("incidents.review.zones-longer", figures.zonesLonger(), figures.zones()));
        }
        if (figures.zonesEarly() > 0) {
            points.add(Text.of("incidents.review.zones-early", figures.zonesEarly(), figures.zones()));
        }
        if (figures.rulesChanged() > 0) {
            points.add(Text.of("incidents.review.rules-changed", figures.rulesChanged()));
        }
        return points;
    }

    /** Adds a point to the review of a closed incident. The same id again changes nothing. */
    @Transactional
    public void point(UUID id, IncidentId incident, ReviewPoint.Went went, String point) {
        var said = Prose.required(point, "point", 300);
        closed(incident);
        reviews.add(id, incident, went, said, day.now(), Current.actor().name());
        live.changed(Incidents.LIVE);
        live.changed("today");
    }

    /**
     * Accepts a point.
     *
     * @param version id under which its change of the playbook is made; with {@code change}
     * @param change what is to be done otherwise next time; null where the point needs no rule
     */
    @Transactional
    public void accept(IncidentId incident, UUID point, PlaybookVersionId version, @Nullable PlaybookChange change) {
        known(incident, point);
        if (change != null) {
            playbooks.change(version, change);
        }
        decide(point, ReviewPoint.State.ACCEPTED, change == null ? null : version);
    }

    @Transactional
    public void drop(IncidentId incident, UUID point) {
        known(incident, point);
        decide(point, ReviewPoint.State.DROPPED, null);
    }

    private void decide(UUID point, ReviewPoint.State state, @Nullable PlaybookVersionId version) {
        if (!reviews.decide(point, state, version)) {
            throw Problem.refused("incidents.review.decided");
        }
        live.changed(Incidents.LIVE);
    }

    private void known(IncidentId incident, UUID point) {
        closed(incident);
        reviews.find(point, incident).orElseThrow(() -> Problem.notFound("incidents.review.unknown"));
    }

    private void closed(IncidentId id) {
        if (rows.find(id).orElseThrow(() -> Problem.notFound("incidents.unknown")).open()) {
            throw Problem.refused("incidents.review.not-yet");
        }
    }
}
