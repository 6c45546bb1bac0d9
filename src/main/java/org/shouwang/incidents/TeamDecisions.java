package org.shouwang.incidents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Problem.Text;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.platform.words.Written;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the team decides: what, who, by when, and that it was done. */
@Component
public class TeamDecisions {

    private static final String SELECT = """
            SELECT id, incident_id, what, owner, due_on, decided_at, actor_name, done_at, done_note, version
            FROM incidents.decision WHERE area_id = :area""";

    private static final RowMapper<Decision> DECISION = (row, n) -> new Decision(Columns.uuid(row, "id"),
            new IncidentId(Columns.uuid(row, "incident_id")), row.getString("what"), row.getString("owner"), Columns.date(row, "due_on"),
            Columns.instant(row, "decided_at"), row.getString("actor_name"), Columns.instant(row, "done_at"), row.getString("done_note"),
            row.getLong("version"));

    private final JdbcClient jdbc;
    private final Incidents incidents;
    private final IncidentLog log;
    private final LiveUpdates live;
    private final AreaDay day;

    TeamDecisions(JdbcClient jdbc, Incidents incidents, IncidentLog log, LiveUpdates live, AreaDay day) {
        this.jdbc = jdbc;
        this.incidents = incidents;
        this.log = log;
        this.live = live;
        this.day = day;
    }

    /** All of an incident: what is not done first, by its day. */
    @Transactional(readOnly = true)
    public List<Decision> of(IncidentId incident) {
        return jdbc.sql(SELECT + " AND incident_id = :incident ORDER BY done_at IS NOT NULL, due_on, id").param("area", Current.area().value())
                .param("incident", incident.value()).query(DECISION).list();
    }

    @Transactional(readOnly = true)
    public Optional<Decision> find(UUID id) {
        return jdbc.sql(SELECT + " AND id = :id").param("area", Current.area().value()).param("id", id).query(DECISION).optional();
    }

    /** Those of open incidents that are not done and due by then. */
    @Transactional(readOnly = true)
    public List<Decision> dueBy(LocalDate last) {
        return jdbc.sql(SELECT + """
                         AND done_at IS NULL AND due_on <= :last
                        AND incident_id IN (SELECT id FROM incidents.incident WHERE area_id = :area AND closed_at IS NULL)
                        ORDER BY due_on, id LIMIT 20""")
                .param("area", Current.area().value()).param("last", last).query(DECISION).list();
    }

    /** Writes a decision down. The same id again changes nothing. */
    @Transactional
    public Decision decide(UUID id, IncidentId incident, String what, String owner, LocalDate due) {
        var said = Prose.required(what, "what", 500);
        var who = Written.required(owner, "owner", 60);
        var known = find(id);
        if (known.isPresent()) {
            return known.get();
        }
        incidents.demandOpen(incident);
        if (due.isBefore(day.today())) {
            throw Problem.invalid("platform.problem.check").at("due", "incidents.decision.past");
        }
        jdbc.sql("""
                        INSERT INTO incidents.decision (area_id, id, incident_id, what, owner, due_on, decided_at, actor_name)
                        VALUES (:area, :id, :incident, :what, :owner, :due, :at, :actor) ON CONFLICT (area_id, id) DO NOTHING""")
                .param("area", Current.area().value()).param("id", id).param("incident", incident.value()).param("what", said)
                .param("owner", who).param("due", due).param("at", Columns.at(day.now())).param("actor", Current.actor().name()).update();
        note(incident, Text.of("incidents.log.decided", who, due), said);
        return find(id).orElseThrow();
    }

    /** Notes that it was done; the same again changes nothing. */
    @Transactional
    public Decision done(UUID id, String how) {
        var decision = find(id).orElseThrow(() -> Problem.notFound("incidents.decision.unknown"));
        incidents.demandOpen(decision.incident());
        var said = Written.line(how, "how", 300);
        int done = jdbc.sql("""
                        UPDATE incidents.decision SET done_at = :at, done_note = :how, version = version + 1
                        WHERE area_id = :area AND id = :id AND done_at IS NULL""")
                .param("area", Current.area().value()).param("id", id).param("at", Columns.at(day.now())).param("how", said).update();
        if (done == 1) {
            note(decision.incident(), Text.of("incidents.log.decision-done", decision.what()), said);
        }
        return find(id).orElseThrow();
    }

    private void note(IncidentId incident, Text what, String said) {
        log.note(incident, LogTopic.DECISIONS, what, said, "/incidents/" + incident + "/decisions");
        live.changed("today");
    }
}
