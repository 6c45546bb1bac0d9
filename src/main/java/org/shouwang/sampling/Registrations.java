package org.shouwang.sampling;

import static org.shouwang.platform.Columns.each;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The statement that a sampling day consists of: it takes any number of events, judges each by who is due and by the tube,
 * and writes what became of it. It locks first the persons and then the tubes, each in one order, so that two tables with
 * the same person or tube wait for one another instead of both being right.
 */
@Component
class Registrations {

    /** A registration and who sent it. */
    record Sent(TableEvent.Register event, UUID actor) {
    }

    /** What was written or found for one event. */
    record Written(UUID id, Outcome outcome, @Nullable TubeFill tube, @Nullable UUID building) {
    }

    /**
     * Opened before their first specimen, so that the statement below finds a row to lock: of the size that its first person
     * is due in; at doors one person or one household has a tube alone.
     */
    private static final String OPEN = """
            INSERT INTO sampling.tube (area_id, label, round_id, site_id, lane, size, household_id, opened_at)
            SELECT DISTINCT ON (s.tube) CAST(:area AS uuid), s.tube, CAST(:round AS uuid), s.site, s.lane,
                   CASE WHEN s.site IS NULL AND d.by_household IS NOT TRUE THEN 1 ELSE coalesce(d.pool, CAST(:pool AS int)) END,
                   CASE WHEN d.by_household THEN d.household_id END, CAST(:now AS timestamptz)
            FROM unnest(CAST(:tubes AS text[]), CAST(:persons AS uuid[]), CAST(:sites AS uuid[]), CAST(:lanes AS int[]))
                 WITH ORDINALITY AS s (tube, person, site, lane, n)
            LEFT JOIN sampling.due d ON d.area_id = :area AND d.round_id = :round AND d.person_id = s.person
            WHERE (s.person IS NULL OR d.person_id IS NOT NULL AND d.registration_id IS NULL)
              AND (s.site IS NULL OR s.site IN (SELECT id FROM sampling.site WHERE area_id = :area AND round_id = :round))
            ORDER BY s.tube, s.n
            ON CONFLICT (area_id, label) DO NOTHING""";

    private static final String TAKE = """
            WITH sent AS (
                SELECT * FROM unnest(CAST(:ids AS uuid[]), CAST(:persons AS uuid[]), CAST(:guests AS bytea[]), CAST(:tubes AS text[]),
                                     CAST(:sites AS uuid[]), CAST(:lanes AS int[]), CAST(:ats AS timestamptz[]), CAST(:actors AS uuid[]))
                     WITH ORDINALITY AS s (id, person, guest, tube, site, lane, at, actor, n)),
            old AS (
                SELECT r.id, r.first_outcome, r.tube FROM sampling.registration r WHERE r.area_id = :area AND r.id = ANY (CAST(:ids AS uuid[]))),
            fresh AS (
                SELECT DISTINCT ON (s.id) s.* FROM sent s WHERE NOT EXISTS (SELECT 1 FROM old WHERE old.id = s.id) ORDER BY s.id, s.n),
            held AS MATERIALIZED (
                SELECT d.person_id, d.household_id, d.building_id, d.pool, d.by_household, d.registration_id
                FROM sampling.due d
                WHERE d.area_id = :area AND d.round_id = :round AND d.person_id = ANY (CAST(:persons AS uuid[]))            %1$s
                ORDER BY d.person_id FOR UPDATE),
            tubes AS MATERIALIZED (
                SELECT t.label, t.round_id, t.site_id, t.size, t.people, t.closed_at, t.household_id
                FROM sampling.tube t WHERE t.area_id = :area AND t.label = ANY (CAST(:tubes AS text[])) AND (SELECT count(*) FROM held) >= 0
                ORDER BY t.label FOR UPDATE),
            judged AS (
                SELECT f.*, h.household_id, h.building_id, least(t.size, coalesce(h.pool, t.size)) AS pool, t.people,
                    CASE WHEN h.registration_id = f.id THEN 'taken'
                         WHEN b.registration_id IS NOT NULL THEN 'undone'
                         WHEN r.state = 'planned' OR r.closed_at < f.at THEN 'not_running'
                         WHEN f.person IS NOT NULL AND h.person_id IS NULL THEN 'not_due'
                         WHEN h.registration_id IS NOT NULL
                              OR f.person IS NOT NULL AND row_number() OVER (PARTITION BY f.person ORDER BY f.n) > 1 THEN 'twice'
                         WHEN t.label IS NULL AND NOT :opened THEN NULL
                         WHEN t.label IS NULL OR t.round_id <> r.id OR t.site_id IS DISTINCT FROM f.site THEN 'tube_elsewhere'
                         WHEN t.closed_at < f.at AND t.people < t.size THEN 'tube_closed'
                         WHEN t.people >= t.size THEN 'tube_full'
                         WHEN h.pool = 1 AND t.size > 1 THEN 'single_only'
                         WHEN (h.by_household OR t.household_id IS NOT NULL) AND t.household_id IS DISTINCT FROM h.household_id
                              THEN 'other_household'
                         ELSE 'taken' END AS verdict
                FROM fresh f
                CROSS JOIN (SELECT id, state, closed_at FROM sampling.round WHERE area_id = :area AND id = :round) r
                LEFT JOIN held h ON h.person_id = f.person
                LEFT JOIN tubes t ON t.label = f.tube
                LEFT JOIN sampling.taken_back b ON b.area_id = :area AND b.registration_id = f.id),
            placed AS (
                SELECT j.*, CASE WHEN verdict = 'taken' AND people + count(*) FILTER (WHERE verdict = 'taken') OVER so_far
                                      > min(pool) FILTER (WHERE verdict = 'taken') OVER so_far THEN 'tube_full' ELSE verdict END AS outcome
                FROM judged j WINDOW so_far AS (PARTITION BY tube ORDER BY n)),
            written AS (
                INSERT INTO sampling.registration (area_id, id, round_id, person_id, guest_sealed, tube, site_id, lane, at, received_at,
                                                   actor_id, outcome, first_outcome)
                SELECT :area, p.id, :round, p.person, p.guest, p.tube, p.site, p.lane, p.at, :now, p.actor, p.outcome, p.outcome
                FROM placed p WHERE p.outcome IS NOT NULL
                ON CONFLICT (area_id, id) DO NOTHING
                RETURNING id, person_id, tube, at, outcome),
            sampled AS (
                UPDATE sampling.due d SET registration_id = w.id, sampled_at = w.at
                FROM written w
                WHERE d.area_id = :area AND d.round_id = :round AND d.person_id = w.person_id AND w.outcome = 'taken'
                  AND d.registration_id IS NULL
                RETURNING d.person_id),
            filled AS (
                UPDATE sampling.tube t SET people = t.people + w.more, size = least(t.size, w.pool),
                       closed_at = CASE WHEN t.people + w.more >= least(t.size, w.pool) THEN coalesce(t.closed_at, :now) ELSE t.closed_at END,
                       closed_full = t.closed_full OR t.closed_at IS NULL AND t.people + w.more >= least(t.size, w.pool)
                FROM (SELECT w.tube, count(*) AS more, min(p.pool) AS pool FROM written w JOIN placed p ON p.id = w.id
                      WHERE w.outcome = 'taken' GROUP BY w.tube) w
                WHERE t.area_id = :area AND t.label = w.tube
                RETURNING t.label, t.people, t.size, t.closed_at)
            SELECT a.id, a.outcome, a.building_id, t.label, coalesce(f.people, t.people) AS people, coalesce(f.size, t.size) AS size,
                   coalesce(f.closed_at, t.closed_at) IS NOT NULL AS closed
            FROM (SELECT old.id, old.first_outcome AS outcome, old.tube, CAST(NULL AS uuid) AS building_id FROM old
                  UNION ALL SELECT w.id, w.outcome, w.tube, h.building_id FROM written w LEFT JOIN held h ON h.person_id = w.person_id) a
            LEFT JOIN tubes t ON t.label = a.tube
            LEFT JOIN filled f ON f.label = a.tube""";

    /** Taken back unless the tube has left or has its result; the person is due again and the tube has room again. */
    private static final String TAKE_BACK = """
            WITH sent AS (
                SELECT DISTINCT ON (s.of) s.* FROM unnest(CAST(:ids AS uuid[]), CAST(:ofs AS uuid[]), CAST(:ats AS timestamptz[]))
                     WITH ORDINALITY AS s (id, of, at, n) ORDER BY s.of, s.n),
            known AS (
                SELECT r.id, r.person_id, r.tube, r.round_id, r.outcome FROM sampling.registration r
                WHERE r.area_id = :area AND r.round_id = :round AND r.id = ANY (CAST(:ofs AS uuid[])) ORDER BY r.id FOR UPDATE),
            late AS (
                SELECT k.id FROM known k JOIN sampling.tube t ON t.area_id = :area AND t.label = k.tube
                WHERE k.outcome = 'taken' AND (t.box_id IS NOT NULL OR t.state <> 'filled')),
            kept AS (
                INSERT INTO sampling.taken_back (area_id, registration_id, id, at, actor_id)
                SELECT :area, s.of, s.id, s.at, :actor FROM sent s WHERE s.of NOT IN (SELECT id FROM late)            %1$s
                ON CONFLICT (area_id, registration_id) DO NOTHING RETURNING registration_id),
            gone AS (
                UPDATE sampling.registration r SET outcome = 'undone' FROM kept
                WHERE r.area_id = :area AND r.id = kept.registration_id AND r.outcome = 'taken'
                RETURNING r.id, r.person_id, r.tube),
            due_again AS (
                UPDATE sampling.due d SET registration_id = NULL, sampled_at = NULL FROM gone
                WHERE d.area_id = :area AND d.round_id = :round AND d.person_id = gone.person_id AND d.registration_id = gone.id
                RETURNING d.building_id, gone.id),
            emptier AS (
                UPDATE sampling.tube t SET people = t.people - g.fewer, closed_at = CASE WHEN t.closed_full THEN NULL ELSE t.closed_at END,
                       closed_full = false
                FROM (SELECT tube, count(*) AS fewer FROM gone GROUP BY tube) g
                WHERE t.area_id = :area AND t.label = g.tube
                RETURNING t.label, t.people, t.size, t.closed_at)
            SELECT a.id, CASE WHEN late.id IS NOT NULL THEN 'tube_left' ELSE 'undone' END AS outcome, due_again.building_id,
                   t.label, t.people, t.size, t.closed_at IS NOT NULL AS closed
            FROM unnest(CAST(:ids AS uuid[]), CAST(:ofs AS uuid[])) AS a (id, of)
            LEFT JOIN late ON late.id = a.of
            LEFT JOIN due_again ON due_again.id = a.of
            LEFT JOIN gone ON gone.id = a.of
            LEFT JOIN emptier t ON t.label = gone.tube""";

    private final JdbcClient jdbc;

    Registrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(RoundId round, List<Sent> sent, int pool, Instant now) {
        jdbc.sql(OPEN).param("area", Current.area().value()).param("round", round.value()).param("pool", pool).param("now", Columns.at(now))
                .params(arrays(sent)).update();
    }

    /**
     * @param opened whether the tubes were opened; if not, an event with an unknown tube is left out and can be sent again
     * @return what became of the events, without those that another statement was just writing
     */
    List<Written> take(RoundId round, List<Sent> sent, byte @Nullable [][] guests, boolean opened, Reach reach,
            Instant now) {
        return jdbc.sql(TAKE.formatted(reach.and("d.building_id"))).param("area", Current.area().value()).param("round", round.value())
                .param("ids", each(sent, one -> one.event().id())).param("guests", guests).param("opened", opened)
                .param("ats", each(sent, one -> one.event().at())).param("now", Columns.at(now)).param("actors", each(sent, Sent::actor))
                .params(arrays(sent)).params(reach.params()).query((row, n) -> written(row)).list();
    }

    /** The answers that events got which another statement was just writing. */
    List<Written> answered(List<UUID> ids) {
        return jdbc.sql("""
                        SELECT r.id, r.first_outcome AS outcome, CAST(NULL AS uuid) AS building_id, t.label, t.people, t.size,
                               t.closed_at IS NOT NULL AS closed
                        FROM sampling.registration r
                        LEFT JOIN sampling.tube t ON t.area_id = r.area_id AND t.label = r.tube
                        WHERE r.area_id = :area AND r.id = ANY (CAST(:ids AS uuid[]))""")
                .param("area", Current.area().value()).param("ids", each(ids, id -> id)).query((row, n) -> written(row)).list();
    }

    List<Written> takeBack(RoundId round, List<TableEvent.Undo> events, Reach reach) {
        var within = reach.only() == null ? "" : """

                AND s.of NOT IN (SELECT k.id FROM known k JOIN sampling.due d ON d.area_id = :area AND d.round_id = :round AND d.person_id = k.person_id
                                 WHERE NOT d.building_id = ANY (CAST(:reach AS uuid[])))""";
        return jdbc.sql(TAKE_BACK.formatted(within)).param("area", Current.area().value()).param("round", round.value())
                .param("ids", each(events, TableEvent.Undo::id)).param("ofs", each(events, TableEvent.Undo::registration))
                .param("ats", each(events, TableEvent.Undo::at)).param("actor", Current.actor().id())
                .params(reach.params()).query((row, n) -> written(row)).list();
    }

    /** A label whose tube was emptied is free again. */
    void forgetEmpty(List<String> labels) {
        jdbc.sql("DELETE FROM sampling.tube WHERE area_id = :area AND label = ANY (CAST(:labels AS text[])) AND people = 0 AND box_id IS NULL")
                .param("area", Current.area().value()).param("labels", labels.toArray(String[]::new)).update();
    }

    /** Closes a tube before it is full; one that is closed stays as it was. */
    void close(RoundId round, List<TableEvent.Close> events) {
        jdbc.sql("""
                        UPDATE sampling.tube t SET closed_at = s.at
                        FROM (SELECT tube, min(at) AS at FROM unnest(CAST(:tubes AS text[]), CAST(:ats AS timestamptz[])) AS s (tube, at)
                              GROUP BY tube) s
                        WHERE t.area_id = :area AND t.round_id = :round AND t.label = s.tube AND t.closed_at IS NULL""")
                .param("area", Current.area().value()).param("round", round.value())
                .param("tubes", each(events, TableEvent.Close::tube)).param("ats", each(events, TableEvent.Close::at)).update();
    }

    List<TubeFill> fill(RoundId round, List<String> labels) {
        return jdbc.sql("""
                        SELECT label, people, size, closed_at IS NOT NULL AS closed FROM sampling.tube
                        WHERE area_id = :area AND round_id = :round AND label = ANY (CAST(:labels AS text[]))""")
                .param("area", Current.area().value()).param("round", round.value()).param("labels", labels.toArray(String[]::new))
                .query((row, n) -> fill(row)).list();
    }

    private static Map<String, Object> arrays(List<Sent> sent) {
        return Map.of("persons", each(sent, one -> one.event().person()), "tubes", each(sent, one -> one.event().tube()),
                "sites", each(sent, one -> one.event().site()), "lanes", sent.stream().map(one -> one.event().lane()).toArray(Integer[]::new));
    }

    private static Written written(ResultSet row) throws SQLException {
        return new Written(Columns.uuid(row, "id"), Columns.wordThere(row, "outcome", Outcome.class),
                row.getString("label") == null ? null : fill(row), row.getObject("building_id", UUID.class));
    }

    private static TubeFill fill(ResultSet row) throws SQLException {
        return new TubeFill(row.getString("label"), row.getInt("people"), row.getInt("size"), row.getBoolean("closed"));
    }
}
