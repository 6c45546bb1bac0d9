package org.shouwang.roster;

import static org.shouwang.platform.Columns.each;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The shifts of the current area: made one by one or by the hundred, undone together, called off. */
@Component
public class Shifts {

    private static final String SELECT = """
            SELECT s.id, s.post_id, p.name AS post_name, s.starts_at, s.ends_at, s.seats, s.waiting, s.opening_id, s.batch_id, s.cancelled_at, s.version,
                   (SELECT count(*) FROM roster.seat h WHERE h.area_id = s.area_id AND h.shift_id = s.id AND h.state = 'held') AS taken
            FROM roster.shift s JOIN roster.post p ON p.area_id = s.area_id AND p.id = s.post_id
            WHERE s.area_id = :area""";

    private final JdbcClient jdbc;
    private final Posts posts;
    private final LiveUpdates live;
    private final AreaDay day;
    private final ObjectProvider<RoundTimes> rounds;

    Shifts(JdbcClient jdbc, Posts posts, LiveUpdates live, AreaDay day, ObjectProvider<RoundTimes> rounds) {
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.posts = posts;
        this.live = live;
        this.day = day;
    }

    /** Shifts that touch the time, called-off ones left out, by post and time. */
    @Transactional(readOnly = true)
    public List<Shift> between(Instant from, Instant until) {
        return jdbc.sql(SELECT + " AND s.starts_at < :until AND s.ends_at > :from AND s.cancelled_at IS NULL ORDER BY p.sort_key, p.id, s.starts_at, s.id")
                .param("area", area()).param("from", Columns.at(from)).param("until", Columns.at(until)).query(Shifts::shift).list();
    }

    /** The shifts that touch the time at posts that whoever acts leads; at all posts for who plans the roster. By time. */
    @Transactional(readOnly = true)
    public List<Shift> led(Instant from, Instant until) {
        return jdbc.sql(SELECT + """

                         AND s.starts_at < :until AND s.ends_at > :from AND s.cancelled_at IS NULL
                          AND (:all OR p.lead_id = (SELECT me.id FROM roster.person me WHERE me.area_id = :area AND me.account_id = :me))
                        ORDER BY s.starts_at, p.sort_key, s.id LIMIT 300""")
                .param("area", area()).param("from", Columns.at(from)).param("until", Columns.at(until))
                .param("all", Current.actor().may(Permission.ROSTER_EDIT, Current.area())).param("me", Current.actor().id()).query(Shifts::shift).list();
    }

    @Transactional(readOnly = true)
    public Optional<Shift> find(ShiftId id) {
        return jdbc.sql(SELECT + " AND s.id = :id").param("area", area()).param("id", id.value()).query(Shifts::shift).optional();
    }

    @Transactional(readOnly = true)
    public List<Shift> ofOpening(OpeningId opening) {
        return jdbc.sql(SELECT + " AND s.opening_id = :opening ORDER BY s.starts_at, p.sort_key, s.id")
                .param("area", area()).param("opening", opening.value()).query(Shifts::shift).list();
    }

    /** What was made in one go lately, the newest first. */
    @Transactional(readOnly = true)
    public List<Batch> batches(int most) {
        return jdbc.sql("""
                        SELECT b.id, b.label, b.made_at, b.undone_at,
                               (SELECT count(*) FROM roster.shift s WHERE s.area_id = b.area_id AND s.batch_id = b.id AND s.cancelled_at IS NULL) AS shifts
                        FROM roster.batch b WHERE b.area_id = :area ORDER BY b.made_at DESC, b.id LIMIT :most""")
                .param("area", area()).param("most", most).query((row, n) -> new Batch(new BatchId(Columns.uuid(row, "id")), row.getString("label"),
                        Columns.instant(row, "made_at"), row.getObject("undone_at") != null, row.getInt("shifts"))).list();
    }

    /** Makes shifts by a pattern; the same batch again changes nothing. */
    @Transactional
    public List<Shift> make(BatchId batch, String label, ShiftPattern pattern) {
        return make(batch, label, pattern.shifts(day.zone()));
    }

    /**
     * Makes a shift for each sampling round of some days; the same batch again changes nothing.
     *
     * @throws Problem at {@code rounds} where none is planned that is still to come
     */
    @Transactional
    public List<Shift> make(BatchId batch, String label, RoundPattern pattern) {
        var begin = pattern.firstDay().atStartOfDay(day.zone()).toInstant();
        var end = pattern.lastDay().plusDays(1).atStartOfDay(day.zone()).toInstant();
        var ahead = rounds.stream().flatMap(one -> one.between(begin, end).stream()).filter(round -> round.from().isAfter(day.now())).toList();
        if (ahead.isEmpty() && !made(batch)) {
            throw Problem.invalid("platform.problem.check").at("rounds", "roster.pattern.no-rounds");
        }
        return make(batch, label, pattern.shifts(ahead));
    }

    private boolean made(BatchId batch) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM roster.batch WHERE area_id = :area AND id = :id)").param("area", area()).param("id", batch.value())
                .query(Boolean.class).single();
    }

    /** Makes shifts with their seats; the same batch again changes nothing. */
    @Transactional
    public List<Shift> make(BatchId batch, String label, List<NewShift> some) {
        some.stream().map(NewShift::post).distinct().forEach(post -> Posts.demand(posts.get(post).facts()));
        int fresh = jdbc.sql("INSERT INTO roster.batch (area_id, id, label, made_at, made_by) VALUES (:area, :id, :label, :at, :by) ON CONFLICT (area_id, id) DO NOTHING")
                .param("area", area()).param("id", batch.value()).param("label", label).param("at", Columns.at(day.now()))
                .param("by", Current.actor().id()).update();
        if (fresh == 1) {
            insert(batch, some);
            live.changed("roster");
        }
        return jdbc.sql(SELECT + " AND s.batch_id = :batch ORDER BY s.starts_at, p.sort_key, s.id").param("area", area()).param("batch", batch.value())
                .query(Shifts::shift).list();
    }

    private void insert(BatchId batch, List<NewShift> some) {
        jdbc.sql("""
                        INSERT INTO roster.shift (area_id, id, post_id, batch_id, starts_at, ends_at, seats)
                        SELECT :area, n.id, n.post, :batch, n.starts_at, n.ends_at, n.seats
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:posts AS uuid[]), CAST(:starts AS timestamptz[]), CAST(:ends AS timestamptz[]),
                                    CAST(:seats AS integer[])) AS n (id, post, starts_at, ends_at, seats)""")
                .param("area", area()).param("batch", batch.value()).param("ids", each(some, NewShift::id)).param("posts", each(some, NewShift::post))
                .param("starts", each(some, NewShift::from)).param("ends", each(some, NewShift::until)).param("seats", each(some, NewShift::seats)).update();
        var shifts = new ArrayList<String>();
        var ids = new ArrayList<String>();
        var ranks = new ArrayList<String>();
        for (var shift : some) {
            for (int rank = 1; rank <= shift.seats(); rank++) {
                shifts.add(shift.id().toString());
                ids.add(Ids.next().toString());
                ranks.add(String.valueOf(rank));
            }
        }
        jdbc.sql("""
                        INSERT INTO roster.seat (area_id, id, shift_id, rank, starts_at, ends_at, risk, outdoors)
                        SELECT :area, n.id, s.id, n.rank, s.starts_at, s.ends_at, p.risk, p.outdoors
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:shifts AS uuid[]), CAST(:ranks AS integer[])) AS n (id, shift, rank)
                        JOIN roster.shift s ON s.area_id = :area AND s.id = n.shift
                        JOIN roster.post p ON p.area_id = :area AND p.id = s.post_id""")
                .param("area", area()).param("ids", ids.toArray(String[]::new)).param("shifts", shifts.toArray(String[]::new))
                .param("ranks", ranks.toArray(String[]::new)).update();
    }

    /** Takes back what was made in one go, as far as it has not begun: the seats are gone, whoever held one is told. */
    @Transactional
    public int undo(BatchId batch) {
        var ahead = jdbc.sql("SELECT id, post_id FROM roster.shift WHERE area_id = :area AND batch_id = :batch AND starts_at > :now AND cancelled_at IS NULL ORDER BY id")
                .param("area", area()).param("batch", batch.value()).param("now", Columns.at(day.now()))
                .query((row, n) -> java.util.Map.entry(new ShiftId(Columns.uuid(row, "id")), new PostId(Columns.uuid(row, "post_id")))).list();
        ahead.stream().map(java.util.Map.Entry::getValue).distinct().forEach(post -> Posts.demand(posts.get(post).facts()));
        jdbc.sql("UPDATE roster.batch SET undone_at = :now WHERE area_id = :area AND id = :batch AND undone_at IS NULL")
                .param("area", area()).param("batch", batch.value()).param("now", Columns.at(day.now())).update();
        callOff(ahead.stream().map(java.util.Map.Entry::getKey).collect(Collectors.toList()));
        return ahead.size();
    }

    /** Calls a shift off that has not begun. Calling it off again changes nothing. */
    @Transactional
    public void cancel(ShiftId id) {
        var shift = demandPlanned(id);
        if (!shift.from().isAfter(day.now())) {
            throw Problem.refused("roster.shift.begun");
        }
        callOff(List.of(id));
    }

    /** Refuses unless the actor plans the roster at the shift's post. */
    Shift demandPlanned(ShiftId id) {
        var shift = find(id).orElseThrow(() -> Problem.notFound("roster.shift.unknown"));
        Posts.demand(posts.get(shift.post()).facts());
        return shift;
    }

    /**
     * The shifts' rows are locked first, in an order in which no two transactions wait for each other: nobody takes or is
     * offered a seat of a shift that is gone.
     */
    private void callOff(Collection<ShiftId> some) {
        var ids = some.stream().map(ShiftId::toString).toArray(String[]::new);
        jdbc.sql("SELECT id FROM roster.shift WHERE area_id = :area AND id = ANY (CAST(:ids AS uuid[])) ORDER BY id FOR NO KEY UPDATE")
                .param("area", area()).param("ids", ids).query((row, n) -> true).list();
        for (var statement : List.of(
                "UPDATE roster.shift SET cancelled_at = :now, waiting = 0, version = version + 1 WHERE area_id = :area AND id = ANY (CAST(:ids AS uuid[])) AND cancelled_at IS NULL",
                "UPDATE roster.offer SET outcome = 'withdrawn', outcome_at = :now WHERE area_id = :area AND shift_id = ANY (CAST(:ids AS uuid[])) AND outcome IS NULL",
                "UPDATE roster.stand_by SET state = 'passed' WHERE area_id = :area AND shift_id = ANY (CAST(:ids AS uuid[])) AND state IN ('waiting', 'offered') AND CAST(:now AS timestamptz) IS NOT NULL",
                """
                UPDATE roster.seat SET state = 'withdrawn', was_holder_id = coalesce(holder_id, was_holder_id), holder_id = NULL, held_since = NULL
                WHERE area_id = :area AND shift_id = ANY (CAST(:ids AS uuid[])) AND state <> 'withdrawn' AND starts_at > :now""")) {
            jdbc.sql(statement).param("area", area()).param("ids", ids).param("now", Columns.at(day.now())).update();
        }
        live.changed("roster");
        live.changed("roster.mine");
        live.changed("today");
    }

    private static UUID area() {
        return Current.area().value();
    }

    static Shift shift(ResultSet row, int n) throws SQLException {
        var opening = Columns.uuid(row, "opening_id");
        var batch = Columns.uuid(row, "batch_id");
        return new Shift(new ShiftId(Columns.uuid(row, "id")), new PostId(Columns.uuid(row, "post_id")), row.getString("post_name"),
                Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"), row.getInt("seats"), row.getInt("taken"), row.getInt("waiting"),
                opening == null ? null : new OpeningId(opening), batch == null ? null : new BatchId(batch), row.getObject("cancelled_at") != null,
                row.getLong("version"));
    }
}
