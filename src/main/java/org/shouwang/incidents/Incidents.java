package org.shouwang.incidents;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Problem.Text;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.privacy.Seals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The incidents of the current area. In normal times there is none; several may be open at once. Ids are made by the
 * client; opening under the same id again changes nothing.
 */
@Component
public class Incidents {

    static final String LIVE = "incidents";

    private final IncidentRows rows;
    private final Playbooks playbooks;
    private final IncidentLog log;
    private final Seals seals;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final AreaDay day;

    Incidents(IncidentRows rows, Playbooks playbooks, IncidentLog log, Seals seals, ApplicationEventPublisher events, LiveUpdates live,
            AreaDay day) {
        this.rows = rows;
        this.playbooks = playbooks;
        this.log = log;
        this.seals = seals;
        this.events = events;
        this.live = live;
        this.day = day;
    }

    /** The open incident; the newest where there are several, empty in normal times. */
    @Transactional(readOnly = true)
    public Optional<Incident> current() {
        return rows.current();
    }

    @Transactional(readOnly = true)
    public Optional<Incident> find(IncidentId id) {
        return rows.find(id);
    }

    /** Those that go on, the newest first. */
    @Transactional(readOnly = true)
    public List<Incident> open() {
        return rows.open();
    }

    /** All that ever were, the open ones first. */
    @Transactional(readOnly = true)
    public List<Incident> all() {
        return rows.all();
    }

    /**
     * The incident, if it may still be written to. Call it in the transaction that writes: a closing waits for it.
     *
     * @throws Problem {@code incidents.closed} when its records are frozen
     */
    @Transactional
    public Incident demandOpen(IncidentId id) {
        var incident = rows.share(id).orElseThrow(() -> Problem.notFound("incidents.unknown"));
        if (!incident.open()) {
            throw Problem.refused("incidents.closed", incident.name());
        }
        return incident;
    }

    /**
     * Raises or lowers the level of response.
     *
     * @throws Problem when somebody changed the incident since {@code version}, or it is closed
     */
    @Transactional
    public Incident level(IncidentId id, long version, IncidentLevel level, String reason) {
        var why = Prose.required(reason, "reason", 300);
        var incident = demandOpen(id);
        if (incident.level() == level) {
            return incident;
        }
        if (!rows.level(id, version, level)) {
            throw Problem.stale();
        }
        log.note(id, LogTopic.INCIDENT, Text.of("incidents.log.level", Text.of("incidents.level." + incident.level()),
                Text.of("incidents.level." + level)), why, "");
        live.changed("today");
        return rows.find(id).orElseThrow();
    }

    /** Opens an incident with its playbook and the key under which everything personal of it is sealed. */
    @Transactional
    public Incident open(NewIncident incident) {
        return open(incident, null);
    }

    /** @param from the area above that opens it here; null where it is opened here */
    Incident open(NewIncident incident, @Nullable AreaId from) {
        var now = day.now();
        if (rows.add(incident, now, from)) {
            seals.incident(Current.area(), incident.id().value()).lookup("made");
            var version = playbooks.begin(incident.playbook(), incident.shipped(), from != null);
            log.note(incident.id(), LogTopic.INCIDENT, Text.of("incidents.log.opened", incident.name(),
                    Text.of("incidents.level." + incident.level()), Text.of("incidents.shipped." + version.shipped()), version.number()), "/incident");
            events.publishEvent(new IncidentOpened(Current.area(), incident.id(), incident.kind()));
            live.changed(LIVE);
            live.changed("today");
        }
        return rows.find(incident.id()).orElseThrow();
    }
}
