package org.shouwang.registry;

import static org.shouwang.platform.Columns.each;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.shouwang.platform.words.Written;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened to households and residents; only grows. */
@Component
class History {

    /** A line to be written; who and when are the same for all lines of an act. */
    record Line(RegisterAct what, @Nullable HouseholdId household, @Nullable ResidentId resident, @Nullable UUID other,
            @Nullable DoorId from, @Nullable DoorId to, List<Change> changes) {

        static Line of(RegisterAct what, HouseholdId household) {
            return new Line(what, household, null, null, null, null, List.of());
        }

        static Line of(RegisterAct what, HouseholdId household, ResidentId resident) {
            return new Line(what, household, resident, null, null, null, List.of());
        }

        Line other(UUID id) {
            return new Line(what, household, resident, id, from, to, changes);
        }

        Line doors(DoorId left, DoorId entered) {
            return new Line(what, household, resident, other, left, entered, changes);
        }

        Line changes(List<Change> made) {
            return new Line(what, household, resident, other, from, to, made);
        }
    }

    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    History(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Whether this act was done before: the request came twice. Ask with the household's row locked. */
    boolean done(ActId act) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM registry.history WHERE area_id = :area AND act_id = :act)")
                .param("area", Current.area().value()).param("act", act.value()).query(Boolean.class).single();
    }

    /**
     * The same, for acts that may find nothing left to lock when they come twice at the same time: the second waits here
     * until the first is through.
     */
    boolean doneOrDoing(ActId act) {
        jdbc.sql("SELECT pg_advisory_xact_lock(:key)").param("key", act.value().getLeastSignificantBits()).query(row -> { });
        return done(act);
    }

    void write(ActId act, String reason, List<Line> lines) {
        var actor = Current.actor();
        jdbc.sql("""
                        INSERT INTO registry.history (area_id, act_id, line, at, act, household_id, resident_id, other_id,
                                                      from_door, to_door, actor_id, actor_name, reason, changes)
                        SELECT :area, :act, n.line, :at, n.act, n.household, n.resident, n.other, n.from_door, n.to_door,
                               :actor, :actorName, :reason, n.changes
                        FROM unnest(CAST(:acts AS text[]), CAST(:households AS uuid[]), CAST(:residents AS uuid[]),
                                    CAST(:others AS uuid[]), CAST(:froms AS uuid[]), CAST(:tos AS uuid[]), CAST(:changes AS jsonb[]))
                             WITH ORDINALITY AS n (act, household, resident, other, from_door, to_door, changes, line)""")
                .param("area", Current.area().value()).param("act", act.value()).param("at", Columns.at(clock.instant()))
                .param("actor", actor.id()).param("actorName", actor.name())
                .param("reason", Written.text(reason, "reason", 500))
                .param("acts", each(lines, line -> line.what().name()))
                .param("households", each(lines, line -> text(line.household())))
                .param("residents", each(lines, line -> text(line.resident())))
                .param("others", each(lines, line -> text(line.other())))
                .param("froms", each(lines, line -> text(line.from())))
                .param("tos", each(lines, line -> text(line.to())))
                .param("changes", each(lines, line -> json.writeValueAsString(line.changes()))).update();
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    private static final String SELECT = """
            SELECT h.act_id, h.line, h.at, h.act, h.household_id, h.resident_id, h.other_id, h.actor_name, h.reason, h.changes,
                   coalesce(r.name, '') AS resident_name, coalesce(fb.name || fu.name || fd.room, '') AS from_words,
                   coalesce(tb.name || tu.name || td.room, '') AS to_words
            FROM registry.history h
            LEFT JOIN registry.resident r ON r.area_id = h.area_id AND r.id = h.resident_id
            LEFT JOIN registry.door fd ON fd.area_id = h.area_id AND fd.id = h.from_door
            LEFT JOIN registry.unit fu ON fu.area_id = h.area_id AND fu.id = fd.unit_id
            LEFT JOIN registry.building fb ON fb.area_id = h.area_id AND fb.id = fd.building_id
            LEFT JOIN registry.door td ON td.area_id = h.area_id AND td.id = h.to_door
            LEFT JOIN registry.unit tu ON tu.area_id = h.area_id AND tu.id = td.unit_id
            LEFT JOIN registry.building tb ON tb.area_id = h.area_id AND tb.id = td.building_id
            WHERE h.area_id = :area""";

    private record Row(Happening happening, int line) {
    }

    /** Newest first. */
    Listing<Happening> of(HouseholdId household, @Nullable String cursor, int size) {
        return list("h.household_id", household.value(), cursor, size);
    }

    /** Newest first. */
    Listing<Happening> of(ResidentId resident, @Nullable String cursor, int size) {
        return list("h.resident_id", resident.value(), cursor, size);
    }

    private Listing<Happening> list(String column, UUID id, @Nullable String cursor, int size) {
        var after = Keyset.read(cursor, 3);
        var sql = new StringBuilder(SELECT).append(" AND ").append(column).append(" = :id");
        var values = new ArrayList<Object>();
        if (after != null) {
            sql.append("""

                    AND (h.at, h.act_id, h.line) < (CAST(:at AS timestamptz), CAST(:act AS uuid), CAST(:line AS int))""");
            values.addAll(after.values());
        }
        var query = jdbc.sql(sql + " ORDER BY h.at DESC, h.act_id DESC, h.line DESC LIMIT :most")
                .param("area", Current.area().value()).param("id", id).param("most", size + 1);
        if (after != null) {
            query = query.param("at", values.get(0)).param("act", values.get(1)).param("line", values.get(2));
        }
        return Listing.of(query.query((row, n) -> new Row(happening(row), row.getInt("line"))).list(), size,
                row -> Keyset.after(row.happening().at().toString(), row.happening().act().toString(), String.valueOf(row.line())))
                .map(Row::happening);
    }

    private Happening happening(ResultSet row) throws SQLException {
        var household = row.getObject("household_id", UUID.class);
        var resident = row.getObject("resident_id", UUID.class);
        var at = Columns.instant(row, "at");
        return new Happening(java.util.Objects.requireNonNull(at), new ActId(Columns.uuid(row, "act_id")),
                RegisterAct.valueOf(row.getString("act")),
                household == null ? null : new HouseholdId(household), resident == null ? null : new ResidentId(resident),
                row.getString("resident_name"), row.getObject("other_id", UUID.class), row.getString("from_words"),
                row.getString("to_words"), row.getString("actor_name"), row.getString("reason"),
                json.readValue(row.getString("changes"), CHANGES));
    }
}
