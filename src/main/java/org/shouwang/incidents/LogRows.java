package org.shouwang.incidents;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Problem.Text;
import org.shouwang.platform.words.Fold;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines of time lines, as rows. */
@Component
class LogRows {

    private static final RowMapper<LogLine> LINE = (row, n) -> new LogLine(Columns.uuid(row, "id"), Columns.instant(row, "at"),
            row.getString("topic"), new Text(row.getString("key"), KeptText.args(row.getString("args"))), row.getString("said"),
            row.getString("path"), row.getString("actor_name"));

    private final JdbcClient jdbc;

    LogRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, IncidentId incident, Instant at, String topic, Text what, String said, String path, String actor) {
        jdbc.sql("""
                        INSERT INTO incidents.log_entry (area_id, incident_id, id, at, topic, key, args, said, path, actor_name)
                        VALUES (:area, :incident, :id, :at, :topic, :key, CAST(:args AS jsonb), :said, :path, :actor)
                        ON CONFLICT (area_id, id) DO NOTHING""")
                .param("area", Current.area().value()).param("incident", incident.value()).param("id", id).param("at", Columns.at(at))
                .param("topic", topic).param("key", what.key()).param("args", KeptText.args(what.args())).param("said", said)
                .param("path", path).param("actor", actor).update();
    }

    Listing<LogLine> page(IncidentId incident, String topic, String words, @Nullable String cursor, int size) {
        var after = Keyset.read(cursor, 2);
        var rows = jdbc.sql("""
                        SELECT id, at, topic, key, args, said, path, actor_name FROM incidents.log_entry
                        WHERE area_id = :area AND incident_id = :incident AND (:topic = '' OR topic = :topic)
                          AND (:words = '' OR said ILIKE '%' || :words || '%' OR args::text ILIKE '%' || :words || '%'
                               OR actor_name ILIKE '%' || :words || '%')
                          AND (CAST(:at AS timestamptz) IS NULL OR (at, id) < (CAST(:at AS timestamptz), CAST(:id AS uuid)))
                        ORDER BY at DESC, id DESC LIMIT :size""")
                .param("area", Current.area().value()).param("incident", incident.value()).param("topic", topic)
                .param("words", Fold.line(words).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .param("at", after == null ? null : after.values().get(0), Types.VARCHAR)
                .param("id", after == null ? null : after.values().get(1), Types.VARCHAR).param("size", size + 1).query(LINE).list();
        return Listing.of(rows, size, last -> Keyset.after(last.at().toString(), last.id().toString()));
    }

    /** How many lines there are of each topic. */
    Map<String, Long> counts(IncidentId incident) {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("SELECT topic, count(*) AS lines FROM incidents.log_entry WHERE area_id = :area AND incident_id = :incident GROUP BY topic")
                .param("area", Current.area().value()).param("incident", incident.value())
                .query(row -> {
                    counts.put(row.getString("topic"), row.getLong("lines"));
                });
        return counts;
    }

    /** From the first on, at most so many. */
    List<LogLine> fromTheFirst(IncidentId incident, int most) {
        return jdbc.sql("""
                        SELECT id, at, topic, key, args, said, path, actor_name FROM incidents.log_entry
                        WHERE area_id = :area AND incident_id = :incident ORDER BY at, id LIMIT :most""")
                .param("area", Current.area().value()).param("incident", incident.value()).param("most", most).query(LINE).list();
    }
}
