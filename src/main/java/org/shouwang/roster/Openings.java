package org.shouwang.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Openings (开抢): sets of shifts whose seats may be taken from a set second on. */
@Component
public class Openings {

    private static final String SELECT = """
            SELECT o.id, o.name, o.opens_at, o.quota, o.first_timers, o.kept_until, o.withdrawn_at, o.version,
                   ARRAY(SELECT extract(epoch FROM g.until_at)::bigint || '|' || array_to_string(g.buildings, ',') || '|' || array_to_string(g.teams, ',')
                         FROM roster.opening_stage g WHERE g.area_id = o.area_id AND g.opening_id = o.id ORDER BY g.step) AS stages,
                   coalesce(s.shifts, 0) AS shifts, coalesce(s.seats, 0) AS seats, coalesce(s.waiting, 0) AS waiting,
                   (SELECT count(*) FROM roster.seat h WHERE h.area_id = o.area_id AND h.opening_id = o.id AND h.state = 'held') AS taken
            FROM roster.opening o
            LEFT JOIN (SELECT area_id, opening_id, count(*) AS shifts, sum(seats) AS seats, sum(waiting) AS waiting FROM roster.shift
                       WHERE area_id = :area AND opening_id IS NOT NULL AND cancelled_at IS NULL GROUP BY area_id, opening_id) s
                   ON s.area_id = o.area_id AND s.opening_id = o.id
            WHERE o.area_id = :area""";

    private final JdbcClient jdbc;
    private final Posts posts;
    private final OpeningStages stages;
    private final AreasAtWork areas;
    private final LiveUpdates live;
    private final AreaDay day;

    Openings(JdbcClient jdbc, Posts posts, OpeningStages stages, AreasAtWork areas, LiveUpdates live, AreaDay day) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.stages = stages;
        this.areas = areas;
        this.live = live;
        this.day = day;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Opening> latest(int most) {
        return jdbc.sql(SELECT + " ORDER BY o.opens_at DESC, o.id LIMIT :most").param("area", area()).param("most", most).query(Openings::opening).list();
    }

    /** Those that have a shift which has not begun, the next to open first. */
    @Transactional(readOnly = true)
    public List<Opening> current() {
        return jdbc.sql(SELECT + """

                         AND o.withdrawn_at IS NULL AND EXISTS (SELECT 1 FROM roster.shift x WHERE x.area_id = o.area_id AND x.opening_id = o.id
                             AND x.cancelled_at IS NULL AND x.starts_at > :now)
                        ORDER BY o.opens_at, o.id""")
                .param("area", area()).param("now", Columns.at(day.now())).query(Openings::opening).list();
    }

    @Transactional(readOnly = true)
    public Optional<Opening> find(OpeningId id) {
        return jdbc.sql(SELECT + " AND o.id = :id").param("area", area()).param("id", id.value()).query(Openings::opening).optional();
    }

    /**
     * Publishes shifts for a set second. The same id again changes nothing.
     *
     * @throws Problem {@code roster.opening.no-shifts} when none of them can be opened: begun, called off or in another opening
     */
    @Transactional
    public Opening publish(OpeningId id, OpeningFacts facts, Collection<ShiftId> some) {
        demand();
        int fresh = params(jdbc.sql("""
                INSERT INTO roster.opening (area_id, id, name, opens_at, quota, first_timers, kept_until, made_at)
                VALUES (:area, :id, :name, :opensAt, :quota, :firstTimers, :keptUntil, :now) ON CONFLICT (area_id, id) DO NOTHING"""), facts)
                .param("id", id.value()).param("now", Columns.at(day.now())).update();
        if (fresh == 1) {
            var shifts = jdbc.sql("""
                            UPDATE roster.shift SET opening_id = :id, version = version + 1
                            WHERE area_id = :area AND id = ANY (CAST(:shifts AS uuid[])) AND opening_id IS NULL AND cancelled_at IS NULL AND starts_at > :now
                            RETURNING id""")
                    .param("area", area()).param("id", id.value()).param("shifts", some.stream().map(ShiftId::toString).toArray(String[]::new))
                    .param("now", Columns.at(day.now())).query((row, n) -> row.getString("id")).list();
            if (shifts.isEmpty()) {
                throw Problem.refused("roster.opening.no-shifts").at("shifts", "roster.opening.no-shifts");
            }
            jdbc.sql("UPDATE roster.seat SET opening_id = :id WHERE area_id = :area AND shift_id = ANY (CAST(:shifts AS uuid[]))")
                    .param("area", area()).param("id", id.value()).param("shifts", shifts.toArray(String[]::new)).update();
            jdbc.sql("SELECT DISTINCT post_id FROM roster.shift WHERE area_id = :area AND opening_id = :id").param("area", area()).param("id", id.value())
                    .query((row, n) -> new PostId(Columns.uuid(row, "post_id"))).list().forEach(post -> Posts.demand(posts.get(post).facts()));
            keep(id);
            stages.keep(id, facts);
            areas.until(jdbc.sql("SELECT max(ends_at) AS last FROM roster.shift WHERE area_id = :area AND opening_id = :id").param("area", area())
                    .param("id", id.value()).query((row, n) -> Columns.instant(row, "last")).single());
        }
        return told(id);
    }

    /**
     * Changes an opening that has not opened.
     *
     * @throws Problem stale; {@code roster.opening.open} when it has
     */
    @Transactional
    public Opening edit(OpeningId id, long version, OpeningFacts facts) {
        demand();
        var there = get(id);
        if (there.open(day.now())) {
            throw Problem.refused("roster.opening.open");
        }
        int changed = params(jdbc.sql("""
                UPDATE roster.opening SET name = :name, opens_at = :opensAt, quota = :quota, first_timers = :firstTimers, kept_until = :keptUntil,
                    version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version"""), facts).param("id", id.value()).param("version", version).update();
        if (changed == 0) {
            throw Problem.stale();
        }
        keep(id);
        stages.keep(id, facts);
        return told(id);
    }

    /** Takes an opening back that has not opened; its shifts can be opened another time. */
    @Transactional
    public void withdraw(OpeningId id) {
        demand();
        if (get(id).open(day.now())) {
            throw Problem.refused("roster.opening.open");
        }
        for (var statement : List.of("UPDATE roster.opening SET withdrawn_at = :now, version = version + 1 WHERE area_id = :area AND id = :id AND withdrawn_at IS NULL",
                "UPDATE roster.seat SET opening_id = NULL, kept = false WHERE area_id = :area AND opening_id = :id AND CAST(:now AS timestamptz) IS NOT NULL",
                "UPDATE roster.shift SET opening_id = NULL, version = version + 1 WHERE area_id = :area AND opening_id = :id AND CAST(:now AS timestamptz) IS NOT NULL")) {
            jdbc.sql(statement).param("area", area()).param("id", id.value()).param("now", Columns.at(day.now())).update();
        }
        live.changed("roster");
    }

    /** From when whoever acts may ask: sooner than everybody for some people. */
    @Transactional(readOnly = true)
    public Instant turnOfMine(Opening opening) {
        return opening.facts().stages().isEmpty() ? opening.facts().opensAt() : stages.turn(opening, Current.actor().id());
    }

    /** The last seats of each shift are those that are kept. */
    private void keep(OpeningId id) {
        jdbc.sql("""
                        UPDATE roster.seat t SET kept = t.rank > s.seats - o.first_timers
                        FROM roster.shift s JOIN roster.opening o ON o.area_id = s.area_id AND o.id = s.opening_id
                        WHERE t.area_id = :area AND s.area_id = :area AND o.area_id = :area AND s.id = t.shift_id AND o.id = :id AND t.state = 'free'""")
                .param("area", area()).param("id", id.value()).update();
    }

    /**
     * What was asked and answered, in the order of the answers.
     *
     * @param person only this one's; null for everybody's
     */
    @Transactional(readOnly = true)
    public Listing<LoggedRequest> log(OpeningId id, @Nullable VolunteerId person, @Nullable String cursor, int size) {
        return log(id, person, "", cursor, size);
    }

    /**
     * The same of the people whose name holds this.
     *
     * @param named a part of a name; empty for everybody
     */
    @Transactional(readOnly = true)
    public Listing<LoggedRequest> log(OpeningId id, @Nullable VolunteerId person, String named, @Nullable String cursor, int size) {
        Current.demand(Permission.ROSTER_EDIT);
        var after = Keyset.read(cursor, 1);
        var rows = jdbc.sql("""
                        SELECT r.place, r.at, r.person_id, coalesce(p.name, '') AS person_name, r.shift_id, r.act, r.outcome, r.rule, r.from_at, r.until_at,
                               r.amount, r.detail, r.seat_id
                        FROM roster.request r LEFT JOIN roster.person p ON p.area_id = r.area_id AND p.id = r.person_id
                        WHERE r.area_id = :area AND r.opening_id = :id AND r.place > CAST(:after AS bigint)
                          AND (CAST(:person AS uuid) IS NULL OR r.person_id = CAST(:person AS uuid)) AND (:named = '' OR strpos(p.name, :named) > 0)
                        ORDER BY r.place LIMIT :size""")
                .param("area", area()).param("named", named.strip()).param("id", id.value()).param("after", after == null ? "0" : after.values().getFirst())
                .param("person", person == null ? null : person.toString(), Types.VARCHAR).param("size", size + 1).query(Openings::logged).list();
        return Listing.of(rows, size, last -> Keyset.after(String.valueOf(last.place())));
    }

    private Opening told(OpeningId id) {
        live.changed("roster");
        live.changed("today");
        return get(id);
    }

    private Opening get(OpeningId id) {
        return find(id).orElseThrow(() -> Problem.notFound("roster.opening.unknown"));
    }

    private static void demand() {
        Current.demand(Permission.ROSTER_EDIT);
    }

    private static StatementSpec params(StatementSpec statement, OpeningFacts facts) {
        return statement.param("area", area()).param("name", facts.name()).param("opensAt", Columns.at(facts.opensAt()))
                .param("quota", facts.quota(), Types.INTEGER).param("firstTimers", facts.firstTimers())
                .param("keptUntil", keptUntil(facts), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static @Nullable Object keptUntil(OpeningFacts facts) {
        return facts.keptUntil() == null ? null : Columns.at(facts.keptUntil());
    }

    private static UUID area() {
        return Current.area().value();
    }

    private static Opening opening(ResultSet row, int n) throws SQLException {
        return new Opening(new OpeningId(Columns.uuid(row, "id")), new OpeningFacts(row.getString("name"), Columns.instant(row, "opens_at"),
                row.getObject("quota", Integer.class), row.getInt("first_timers"), Columns.instant(row, "kept_until"),
                OpeningStages.read(Columns.strings(row, "stages"))),
                row.getObject("withdrawn_at") != null, row.getInt("shifts"), row.getInt("seats"), row.getInt("taken"), row.getInt("waiting"),
                row.getLong("version"));
    }

    private static LoggedRequest logged(ResultSet row, int n) throws SQLException {
        var person = Columns.uuid(row, "person_id");
        return new LoggedRequest(row.getLong("place"), Columns.instant(row, "at"), person == null ? null : new VolunteerId(person),
                row.getString("person_name"), new ShiftId(Columns.uuid(row, "shift_id")), Columns.wordThere(row, "act", Act.class), Requests.said(row));
    }
}
