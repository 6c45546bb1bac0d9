package org.shouwang.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Points of reviews and the figures of incidents, as rows. */
@Component
class ReviewRows {

    private static final RowMapper<ReviewPoint> POINT = (row, n) -> new ReviewPoint(Columns.uuid(row, "id"),
            Columns.wordThere(row, "went", ReviewPoint.Went.class), row.getString("point"), Columns.wordThere(row, "state", ReviewPoint.State.class),
            version(Columns.uuid(row, "version_id")), Columns.instant(row, "made_at"), row.getString("actor_name"));

    private final JdbcClient jdbc;
    private final LogRows log;

    ReviewRows(JdbcClient jdbc, LogRows log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    private static @Nullable PlaybookVersionId version(@Nullable UUID id) {
        return id == null ? null : new PlaybookVersionId(id);
    }

    List<ReviewPoint> points(IncidentId incident) {
        return jdbc.sql("""
                        SELECT id, went, point, state, version_id, made_at, actor_name FROM incidents.review_point
                        WHERE area_id = :area AND incident_id = :incident ORDER BY state <> 'open', made_at, id""")
                .param("area", Current.area().value()).param("incident", incident.value()).query(POINT).list();
    }

    Optional<ReviewPoint> find(UUID id, IncidentId incident) {
        return jdbc.sql("""
                        SELECT id, went, point, state, version_id, made_at, actor_name FROM incidents.review_point
                        WHERE area_id = :area AND incident_id = :incident AND id = :id""")
                .param("area", Current.area().value()).param("incident", incident.value()).param("id", id).query(POINT).optional();
    }

    void add(UUID id, IncidentId incident, ReviewPoint.Went went, String point, Instant at, String actor) {
        jdbc.sql("""
                        INSERT INTO incidents.review_point (area_id, id, incident_id, went, point, made_at, actor_name)
                        VALUES (:area, :id, :incident, :went, :point, :at, :actor) ON CONFLICT (area_id, id) DO NOTHING""")
                .param("area", Current.area().value()).param("id", id).param("incident", incident.value()).param("went", Columns.word(went))
                .param("point", point).param("at", Columns.at(at)).param("actor", actor).update();
    }

    boolean decide(UUID id, ReviewPoint.State state, @Nullable PlaybookVersionId version) {
        return jdbc.sql("""
                        UPDATE incidents.review_point SET state = :state, version_id = :version
                        WHERE area_id = :area AND id = :id AND state = 'open'""")
                .param("area", Current.area().value()).param("id", id).param("state", Columns.word(state))
                .param("version", version == null ? null : version.value(), java.sql.Types.OTHER).update() == 1;
    }

    /** Closed incidents whose review nobody has begun. */
    List<IncidentId> notReviewed(Instant since) {
        return jdbc.sql("""
                        SELECT id FROM incidents.incident WHERE area_id = :area AND closed_at > :since
                          AND id NOT IN (SELECT incident_id FROM incidents.review_point WHERE area_id = :area)
                        ORDER BY closed_at LIMIT 5""")
                .param("area", Current.area().value()).param("since", Columns.at(since))
                .query((row, n) -> new IncidentId(Columns.uuid(row, "id"))).list();
    }

    IncidentFigures figures(Incident incident, Instant until) {
        var lines = log.counts(incident.id());
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM incidents.zone WHERE area_id = :area AND incident_id = :incident) AS zones,
                               (SELECT count(*) FROM incidents.zone WHERE area_id = :area AND incident_id = :incident AND ended = 'early') AS early,
                               (SELECT count(*) FROM incidents.zone_extension e JOIN incidents.zone z ON z.area_id = e.area_id AND z.id = e.zone_id
                                WHERE e.area_id = :area AND z.incident_id = :incident AND e.state = 'agreed') AS longer,
                               (SELECT count(*) FROM incidents.decision WHERE area_id = :area AND incident_id = :incident) AS decisions,
                               (SELECT count(done_at) FROM incidents.decision WHERE area_id = :area AND incident_id = :incident) AS done,
                               (SELECT count(*) FROM incidents.decision WHERE area_id = :area AND incident_id = :incident
                                AND coalesce(done_at, :until) >= (due_on + 1)) AS late,
                               (SELECT count(*) FROM incidents.playbook_version WHERE area_id = :area AND playbook = :playbook
                                AND withdrawn_at IS NULL AND made_at > :opened AND made_at <= :until) AS rules,
                               (SELECT count(*) FROM incidents.order_received WHERE area_id = :area AND given_at BETWEEN :opened AND :until) AS orders,
                               (SELECT count(*) FROM incidents.order_received WHERE area_id = :area AND given_at BETWEEN :opened AND :until
                                AND coalesce(done_at, :until) > due_at) AS orders_late""")
                .param("area", Current.area().value()).param("incident", incident.id().value()).param("playbook", Columns.word(incident.playbook()))
                .param("opened", Columns.at(incident.openedAt())).param("until", Columns.at(until))
                .query((row, n) -> new IncidentFigures(row.getInt("zones"), row.getInt("early"), row.getInt("longer"), row.getInt("decisions"),
                        row.getInt("done"), row.getInt("late"), row.getInt("rules"), row.getInt("orders"), row.getInt("orders_late"), lines))
                .single();
    }
}
