package org.shouwang.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The community's versions of its playbooks and their values, as rows. */
@Component
class PlaybookRows {

    static final RowMapper<RuleValue> VALUE = (row, n) -> new RuleValue(RuleKey.valueOf(row.getString("key")), row.getString("value"),
            Basis.of(row.getString("basis")), row.getString("source"));

    private static final String COLUMNS = "id, playbook, ordinal, from_day, shipped, reason, made_at, actor_name, withdrawn_at";

    private static final RowMapper<PlaybookVersion> VERSION = (row, n) -> new PlaybookVersion(new PlaybookVersionId(Columns.uuid(row, "id")),
            Columns.wordThere(row, "playbook", IncidentKind.class), row.getInt("ordinal"), Columns.date(row, "from_day"),
            row.getString("shipped"), row.getString("reason"), Columns.instant(row, "made_at"), row.getString("actor_name"),
            Columns.instant(row, "withdrawn_at"));

    private final JdbcClient jdbc;

    PlaybookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first, those taken back included. */
    List<PlaybookVersion> all(IncidentKind playbook) {
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM incidents.playbook_version
                        WHERE area_id = :area AND playbook = :playbook ORDER BY ordinal DESC""")
                .param("area", Current.area().value()).param("playbook", Columns.word(playbook)).query(VERSION).list();
    }

    Optional<PlaybookVersion> find(PlaybookVersionId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM incidents.playbook_version WHERE area_id = :area AND id = :id")
                .param("area", Current.area().value()).param("id", id.value()).query(VERSION).optional();
    }

    /** The version of a playbook that holds on a day. */
    Optional<PlaybookVersion> inForce(IncidentKind playbook, LocalDate day) {
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM incidents.playbook_version
                        WHERE area_id = :area AND playbook = :playbook AND withdrawn_at IS NULL AND from_day <= :day
                        ORDER BY from_day DESC, ordinal DESC LIMIT 1""")
                .param("area", Current.area().value()).param("playbook", Columns.word(playbook)).param("day", day).query(VERSION).optional();
    }

    /** The version of the newest open incident's playbook that holds on a day; one statement. */
    Optional<PlaybookVersionId> inForceNow(LocalDate day) {
        return jdbc.sql("""
                        SELECT v.id FROM incidents.playbook_version v
                        JOIN (SELECT area_id, playbook FROM incidents.incident
                              WHERE area_id = :area AND closed_at IS NULL ORDER BY opened_at DESC, id DESC LIMIT 1) i
                          ON i.area_id = v.area_id AND i.playbook = v.playbook
                        WHERE v.area_id = :area AND v.withdrawn_at IS NULL AND v.from_day <= :day
                        ORDER BY v.from_day DESC, v.ordinal DESC LIMIT 1""")
                .param("area", Current.area().value()).param("day", day)
                .query((row, n) -> new PlaybookVersionId(Columns.uuid(row, "id"))).optional();
    }

    List<RuleValue> values(PlaybookVersionId version) {
        return jdbc.sql("SELECT key, value, basis, source FROM incidents.playbook_value WHERE area_id = :area AND version_id = :version")
                .param("area", Current.area().value()).param("version", version.value()).query(VALUE).list();
    }

    /** @return false when this very version was there already */
    boolean add(PlaybookVersion version, List<RuleValue> values) {
        var area = Current.area().value();
        int made = jdbc.sql("""
                        INSERT INTO incidents.playbook_version (area_id, id, playbook, ordinal, from_day, shipped, reason, made_at, actor_name)
                        VALUES (:area, :id, :playbook, :number, :from, :shipped, :reason, :at, :actor)
                        ON CONFLICT (area_id, id) DO NOTHING""")
                .param("area", area).param("id", version.id().value()).param("playbook", Columns.word(version.playbook()))
                .param("number", version.number()).param("from", version.from()).param("shipped", version.shipped())
                .param("reason", version.reason()).param("at", Columns.at(version.madeAt())).param("actor", version.actorName()).update();
        if (made == 1) {
            jdbc.sql("""
                            INSERT INTO incidents.playbook_value (area_id, version_id, key, value, basis, source)
                            SELECT :area, :version, * FROM unnest(CAST(:keys AS text[]), CAST(:values AS text[]), CAST(:bases AS text[]), CAST(:sources AS text[]))""")
                    .param("area", area).param("version", version.id().value())
                    .param("keys", values.stream().map(value -> value.key().name()).toArray(String[]::new))
                    .param("values", values.stream().map(RuleValue::value).toArray(String[]::new))
                    .param("bases", values.stream().map(value -> value.basis().mark()).toArray(String[]::new))
                    .param("sources", values.stream().map(RuleValue::source).toArray(String[]::new)).update();
        }
        return made == 1;
    }

    /** @return false when it was withdrawn before or is in force */
    boolean withdraw(PlaybookVersionId id, LocalDate today, Instant at) {
        return jdbc.sql("""
                        UPDATE incidents.playbook_version SET withdrawn_at = :at
                        WHERE area_id = :area AND id = :id AND withdrawn_at IS NULL AND from_day > :today""")
                .param("area", Current.area().value()).param("id", id.value()).param("today", today).param("at", Columns.at(at)).update() == 1;
    }
}
