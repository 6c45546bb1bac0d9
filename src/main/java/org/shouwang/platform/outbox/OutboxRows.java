package org.shouwang.platform.outbox;

import static org.shouwang.platform.Columns.at;
import static org.shouwang.platform.Columns.uuid;
import static org.shouwang.platform.Columns.wordThere;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.outbox.Outbox.Backlog;
import org.shouwang.platform.outbox.Outbox.Standing;
import org.shouwang.platform.outbox.Outbox.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The outbox of the current area, as rows. Every change names the state that it leaves. */
@Component
class OutboxRows {

    private static final int DETAIL = 200;
    private static final String COLUMNS = "id, channel, target, series, part, state, attempts, doubtful, trouble, detail, put_at, ended_at";
    /** Also what somebody was sending who was cut off. */
    private static final String DUE = "(state = 'waiting' AND due <= :now OR state = 'going' AND held_until < :now)";

    /** A message taken to be sent; only this attempt may say what came of it. */
    record Taken(OutboxMessage message, int attempt, boolean again) {
    }

    /** What became of a target's turn. */
    record Turn(@Nullable Taken taken, @Nullable Instant free) {
    }

    record Target(String channel, UUID id) {
    }

    private final JdbcClient jdbc;

    OutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("area", Current.area().value());
    }

    void put(OutboxMessage message, Instant now) {
        sql("""
                INSERT INTO platform.outbox (area_id, id, channel, target, series, part, put_at, due)
                VALUES (:area, :id, :channel, :target, :series, :part, :now, :now)
                ON CONFLICT (area_id, id) DO NOTHING""")
                .param("id", message.id()).param("channel", message.channel()).param("target", message.target())
                .param("series", message.series()).param("part", message.part()).param("now", at(now)).update();
    }

    /** Whom something is due to. */
    @Transactional(readOnly = true)
    List<Target> targets(Instant now) {
        return sql("SELECT DISTINCT channel, target FROM platform.outbox WHERE area_id = :area AND " + DUE)
                .param("now", at(now))
                .query((row, n) -> new Target(row.getString("channel"), uuid(row, "target"))).list();
    }

    /**
     * Takes the next message for a target, unless the target has to be left in peace. The attempt is written down before
     * it is made: a killed program has used up its place in the rate and left a trace of what it was sending.
     */
    @Transactional
    Turn take(Target target, List<Rate> rates, Instant now, Duration hold) {
        sql("INSERT INTO platform.outbox_target (area_id, channel, target) VALUES (:area, :channel, :target) ON CONFLICT DO NOTHING")
                .param("channel", target.channel()).param("target", target.id()).update();
        var pace = sql("""
                SELECT recent, paused_until FROM platform.outbox_target
                WHERE area_id = :area AND channel = :channel AND target = :target FOR UPDATE""")
                .param("channel", target.channel()).param("target", target.id()).query(Pace::of).single();
        var free = pace.free(rates, now);
        if (free.isAfter(now)) {
            return new Turn(null, free);
        }
        var taken = next(target, now);
        if (taken.isEmpty()) {
            return new Turn(null, null);
        }
        var message = taken.get();
        sql("""
                UPDATE platform.outbox SET state = 'going', attempts = :attempt, doubtful = :again, held_until = :until
                WHERE area_id = :area AND id = :id""")
                .param("attempt", message.attempt()).param("again", message.again()).param("until", at(now.plus(hold)))
                .param("id", message.message().id()).update();
        sql("""
                UPDATE platform.outbox_target SET recent = CAST(:recent AS timestamptz[])
                WHERE area_id = :area AND channel = :channel AND target = :target""")
                .param("channel", target.channel()).param("target", target.id())
                .param("recent", pace.with(now, rates)).update();
        return new Turn(message, null);
    }

    private Optional<Taken> next(Target target, Instant now) {
        return sql("SELECT " + COLUMNS + " FROM platform.outbox AS o WHERE area_id = :area AND channel = :channel AND target = :target AND "
                + DUE + """

                  AND NOT EXISTS (SELECT 1 FROM platform.outbox AS before WHERE before.area_id = :area AND before.series = o.series
                                  AND before.part < o.part AND before.state <> 'delivered')
                ORDER BY put_at, series, part LIMIT 1 FOR UPDATE OF o SKIP LOCKED""")
                .param("channel", target.channel()).param("target", target.id()).param("now", at(now))
                .query((row, n) -> new Taken(message(row), row.getInt("attempts") + 1,
                        row.getBoolean("doubtful") || wordThere(row, "state", State.class) == State.GOING)).optional();
    }

    /** What is known of a target's pace: the attempts of late, and until when it wants to be left in peace. */
    private record Pace(List<Instant> recent, @Nullable Instant pausedUntil) {

        static Pace of(ResultSet row, int n) throws SQLException {
            var array = (java.sql.Timestamp[]) row.getArray("recent").getArray();
            return new Pace(Arrays.stream(array).map(java.sql.Timestamp::toInstant).toList(), Columns.instant(row, "paused_until"));
        }

        Instant free(List<Rate> rates, Instant now) {
            var free = pausedUntil != null && pausedUntil.isAfter(now) ? pausedUntil : now;
            for (var rate : rates) {
                var then = rate.free(recent, now);
                free = then.isAfter(free) ? then : free;
            }
            return free;
        }

        String[] with(Instant now, List<Rate> rates) {
            var longest = rates.stream().map(Rate::within).max(Duration::compareTo).orElse(Duration.ZERO);
            return java.util.stream.Stream.concat(recent.stream().filter(at -> at.isAfter(now.minus(longest))), java.util.stream.Stream.of(now))
                    .map(Instant::toString).toArray(String[]::new);
        }
    }

    /** Nobody needs it any longer, nor what comes after it in its series. */
    @Transactional
    void pointless(Taken taken, String trouble, Instant now) {
        ended(taken, State.GIVEN_UP, trouble, "", now);
        sql("""
                UPDATE platform.outbox SET state = 'given_up', ended_at = :now, trouble = :trouble
                WHERE area_id = :area AND series = :series AND part > :part AND state = 'waiting'""")
                .param("now", at(now)).param("trouble", trouble).param("series", taken.message().series())
                .param("part", taken.message().part()).update();
    }

    @Transactional
    void ended(Taken taken, State state, String trouble, String detail, Instant now) {
        leaveGoing(taken, "state = :state, ended_at = :now, trouble = :trouble, detail = :detail")
                .param("state", Columns.word(state)).param("now", at(now)).param("trouble", trouble).param("detail", cut(detail)).update();
    }

    @Transactional
    void later(Taken taken, Instant due, boolean doubtful, String trouble, String detail) {
        leaveGoing(taken, "state = 'waiting', due = :due, doubtful = doubtful OR :doubtful, trouble = :trouble, detail = :detail")
                .param("due", at(due)).param("doubtful", doubtful).param("trouble", trouble).param("detail", cut(detail)).update();
    }

    /** The target wants to be left in peace; the attempt is taken back. */
    @Transactional
    void paused(Taken taken, Instant until, String trouble) {
        leaveGoing(taken, "state = 'waiting', due = :due, attempts = attempts - 1, trouble = :trouble")
                .param("due", at(until)).param("trouble", trouble).update();
        sql("""
                UPDATE platform.outbox_target SET paused_until = :until
                WHERE area_id = :area AND channel = :channel AND target = :target""")
                .param("until", at(until)).param("channel", taken.message().channel()).param("target", taken.message().target()).update();
    }

    private JdbcClient.StatementSpec leaveGoing(Taken taken, String change) {
        return sql("UPDATE platform.outbox SET held_until = NULL, " + change
                + " WHERE area_id = :area AND id = :id AND state = 'going' AND attempts = :attempt")
                .param("id", taken.message().id()).param("attempt", taken.attempt());
    }

    void tryAgain(UUID id, Instant now) {
        sql("""
                UPDATE platform.outbox SET state = 'waiting', due = :now, attempts = 0, ended_at = NULL
                WHERE area_id = :area AND id = :id AND state = 'stuck'""").param("id", id).param("now", at(now)).update();
    }

    void giveUp(UUID id, Instant now) {
        sql("""
                UPDATE platform.outbox AS o SET state = 'given_up', ended_at = :now
                FROM platform.outbox AS chosen
                WHERE o.area_id = :area AND chosen.area_id = :area AND chosen.id = :id AND chosen.state = 'stuck'
                  AND o.series = chosen.series AND o.part >= chosen.part AND o.state IN ('waiting', 'stuck')""")
                .param("id", id).param("now", at(now)).update();
    }

    boolean knows(UUID id) {
        return sql("SELECT EXISTS (SELECT 1 FROM platform.outbox WHERE area_id = :area AND id = :id)").param("id", id)
                .query(Boolean.class).single();
    }

    List<Standing> of(Collection<UUID> series) {
        return sql("SELECT " + COLUMNS + """
                 FROM platform.outbox WHERE area_id = :area AND series = ANY (CAST(:series AS uuid[])) ORDER BY put_at, series, part""")
                .param("series", series.stream().map(Objects::toString).toArray(String[]::new)).query(OutboxRows::standing).list();
    }

    List<Standing> stuck() {
        return sql("SELECT " + COLUMNS + """
                 FROM platform.outbox WHERE area_id = :area AND state = 'stuck' ORDER BY ended_at, id LIMIT 100""")
                .query(OutboxRows::standing).list();
    }

    List<Backlog> backlog() {
        return sql("""
                SELECT channel, target, count(*) FILTER (WHERE state <> 'stuck') AS waiting, count(*) FILTER (WHERE state = 'stuck') AS stuck
                FROM platform.outbox WHERE area_id = :area AND state IN ('waiting', 'going', 'stuck') GROUP BY channel, target""")
                .query((row, n) -> new Backlog(row.getString("channel"), uuid(row, "target"), row.getInt("waiting"), row.getInt("stuck"))).list();
    }

    Map<State, Integer> counts() {
        var counts = new EnumMap<State, Integer>(State.class);
        sql("""
                SELECT state, count(*) AS messages FROM platform.outbox
                WHERE area_id = :area AND state IN ('waiting', 'going', 'stuck') GROUP BY state""")
                .query(row -> {
                    counts.put(wordThere(row, "state", State.class), row.getInt("messages"));
                });
        return counts;
    }

    /** What came to its end before then is nobody's business any more. */
    @Transactional
    int forget(Instant before) {
        return sql("""
                DELETE FROM platform.outbox WHERE area_id = :area AND state IN ('delivered', 'given_up') AND ended_at < :before""")
                .param("before", at(before)).update();
    }

    private static Standing standing(ResultSet row, int n) throws SQLException {
        var ended = Columns.instant(row, "ended_at");
        return new Standing(message(row), wordThere(row, "state", State.class), row.getInt("attempts"), row.getString("trouble"),
                row.getString("detail"), ended == null ? Objects.requireNonNull(Columns.instant(row, "put_at")) : ended);
    }

    private static OutboxMessage message(ResultSet row) throws SQLException {
        return new OutboxMessage(uuid(row, "id"), row.getString("channel"), uuid(row, "target"), uuid(row, "series"), row.getInt("part"));
    }

    private static String cut(String detail) {
        return detail.length() <= DETAIL ? detail : detail.substring(0, DETAIL);
    }
}
