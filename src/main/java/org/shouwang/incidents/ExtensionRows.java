package org.shouwang.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.shouwang.platform.Actor;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Extensions of zones, as rows. */
@Component
class ExtensionRows {

    private static final String SELECT = """
            SELECT id, zone_id, until, reason, asked_at, asked_by, actor_name, state, decider
            FROM incidents.zone_extension WHERE area_id = :area""";

    private static final RowMapper<ZoneExtension> EXTENSION = (row, n) -> new ZoneExtension(Columns.uuid(row, "id"),
            new ZoneId(Columns.uuid(row, "zone_id")), Columns.instant(row, "until"), row.getString("reason"), Columns.instant(row, "asked_at"),
            Columns.uuid(row, "asked_by"), row.getString("actor_name"), Columns.wordThere(row, "state", ZoneExtension.State.class),
            row.getString("decider"));

    private final JdbcClient jdbc;

    ExtensionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ZoneExtension> of(ZoneId zone) {
        return jdbc.sql(SELECT + " AND zone_id = :zone ORDER BY asked_at DESC, id DESC").param("area", Current.area().value())
                .param("zone", zone.value()).query(EXTENSION).list();
    }

    List<ZoneExtension> asked() {
        return jdbc.sql(SELECT + " AND state = 'asked' ORDER BY asked_at, id").param("area", Current.area().value()).query(EXTENSION).list();
    }

    Optional<ZoneExtension> find(UUID id) {
        return jdbc.sql(SELECT + " AND id = :id").param("area", Current.area().value()).param("id", id).query(EXTENSION).optional();
    }

    boolean add(UUID id, ZoneId zone, Instant until, String reason, Instant at, Actor by) {
        return jdbc.sql("""
                        INSERT INTO incidents.zone_extension (area_id, id, zone_id, until, reason, asked_at, asked_by, actor_name)
                        VALUES (:area, :id, :zone, :until, :reason, :at, :by, :name) ON CONFLICT (area_id, id) DO NOTHING""")
                .param("area", Current.area().value()).param("id", id).param("zone", zone.value()).param("until", Columns.at(until))
                .param("reason", reason).param("at", Columns.at(at)).param("by", by.id()).param("name", by.name()).update() == 1;
    }

    boolean decide(UUID id, ZoneExtension.State state, Instant at, Actor by) {
        return jdbc.sql("""
                        UPDATE incidents.zone_extension SET state = :state, decided_at = :at, decided_by = :by, decider = :name
                        WHERE area_id = :area AND id = :id AND state = 'asked'""")
                .param("area", Current.area().value()).param("id", id).param("state", Columns.word(state)).param("at", Columns.at(at))
                .param("by", by.id()).param("name", by.name()).update() == 1;
    }
}
