package org.shouwang.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Incidents, as rows. */
@Component
class IncidentRows {

    private static final String SELECT = """
            SELECT id, kind, name, level, playbook, opened_at, closed_at, from_area, closing_words, kept_until, version
            FROM incidents.incident WHERE area_id = :area""";

    private static final RowMapper<Incident> INCIDENT = (row, n) -> new Incident(new IncidentId(Columns.uuid(row, "id")),
            Columns.wordThere(row, "kind", IncidentKind.class), row.getString("name"), Columns.wordThere(row, "level", IncidentLevel.class),
            Columns.wordThere(row, "playbook", IncidentKind.class), Columns.instant(row, "opened_at"), Columns.instant(row, "closed_at"),
            area(Columns.uuid(row, "from_area")),
            row.getString("closing_words"), Columns.date(row, "kept_until"), row.getLong("version"));

    private final JdbcClient jdbc;

    IncidentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static @Nullable AreaId area(@Nullable UUID id) {
        return id == null ? null : new AreaId(id);
    }

    /** Open ones first, the newest first. */
    List<Incident> all() {
        return jdbc.sql(SELECT + " ORDER BY closed_at IS NOT NULL, opened_at DESC, id DESC").param("area", Current.area().value())
                .query(INCIDENT).list();
    }

    List<Incident> open() {
        return jdbc.sql(SELECT + " AND closed_at IS NULL ORDER BY opened_at DESC, id DESC").param("area", Current.area().value())
                .query(INCIDENT).list();
    }

    Optional<Incident> current() {
        return jdbc.sql(SELECT + " AND closed_at IS NULL ORDER BY opened_at DESC, id DESC LIMIT 1").param("area", Current.area().value())
                .query(INCIDENT).optional();
    }

    Optional<Incident> find(IncidentId id) {
        return jdbc.sql(SELECT + " AND id = :id").param("area", Current.area().value()).param("id", id.value()).query(INCIDENT).optional();
    }

    /** Holds off a closing until what is being written stands, and the writing until a closing is through. */
    Optional<Incident> share(IncidentId id) {
        return jdbc.sql(SELECT + " AND id = :id FOR SHARE").param("area", Current.area().value()).param("id", id.value())
                .query(INCIDENT).optional();
    }

    Optional<Incident> lock(IncidentId id) {
        return jdbc.sql(SELECT + " AND id = :id FOR UPDATE").param("area", Current.area().value()).param("id", id.value())
                .query(INCIDENT).optional();
    }

    boolean add(NewIncident incident, Instant at, @Nullable AreaId from) {
        return jdbc.sql("""
                        INSERT INTO incidents.incident (area_id, id, kind, name, level, playbook, opened_at, from_area)
                        VALUES (:area, :id, :kind, :name, :level, :playbook, :at, :from)
                        ON CONFLICT (area_id, id) DO NOTHING""")
                .param("area", Current.area().value()).param("id", incident.id().value()).param("kind", Columns.word(incident.kind()))
                .param("name", incident.name()).param("level", Columns.word(incident.level()))
                .param("playbook", Columns.word(incident.playbook())).param("at", Columns.at(at))
                .param("from", from == null ? null : from.value(), java.sql.Types.OTHER).update() == 1;
    }

    boolean level(IncidentId id, long version, IncidentLevel level) {
        return jdbc.sql("""
                        UPDATE incidents.incident SET level = :level, version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version AND closed_at IS NULL""")
                .param("area", Current.area().value()).param("id", id.value()).param("version", version)
                .param("level", Columns.word(level)).update() == 1;
    }

    boolean close(IncidentId id, long version, Instant at, String words, LocalDate keptUntil) {
        return jdbc.sql("""
                        UPDATE incidents.incident SET closed_at = :at, closing_words = :words, kept_until = :kept, version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version AND closed_at IS NULL""")
                .param("area", Current.area().value()).param("id", id.value()).param("version", version).param("at", Columns.at(at))
                .param("words", words).param("kept", keptUntil).update() == 1;
    }
}
