package org.shouwang.roster;

import static org.shouwang.platform.Columns.each;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.roster.limits.Risk;
import org.shouwang.roster.limits.Work;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What must be known before seats are given, in one statement for all who ask. */
@Component
class Lookups {

    private final JdbcClient jdbc;

    Lookups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who asks for a seat, or for whom it is asked; {@code by} is who sent the request. */
    record Question(ShiftId shift, @Nullable VolunteerId person, RequestId request, AccountId by) {
    }

    Optional<Sought> of(ShiftId shift, @Nullable VolunteerId person, RequestId request) {
        return Optional.ofNullable(all(List.of(new Question(shift, person, request, new AccountId(Current.actor().id())))).getFirst());
    }

    /**
     * The answers in the order of the questions, null where there is no such shift. The statement says one row for each seat
     * that the person holds around the shift, or one row without. Lateral, so that each person is looked up by a key: at an
     * opening the tables fill within seconds, and the database still believes them empty.
     */
    List<@Nullable Sought> all(List<Question> questions) {
        return jdbc.sql("""
                        SELECT a.n, s.id, s.starts_at, s.ends_at, s.cancelled_at, s.opening_id, o.opens_at, o.withdrawn_at, o.quota, o.kept_until,
                               CASE WHEN o.everybody_at IS NOT NULL THEN coalesce((
                                   SELECT min(g.from_at) FROM roster.opening_stage g JOIN roster.person m ON m.area_id = g.area_id AND m.id = a.person_id
                                   WHERE g.area_id = s.area_id AND g.opening_id = s.opening_id AND (m.building_id = ANY (g.buildings) OR m.id = ANY (g.people))),
                                   o.everybody_at) END AS turn_at,
                               p.skills, p.risk, p.outdoors,
                               (SELECT count(*) FROM roster.seat q
                                WHERE q.area_id = s.area_id AND q.holder_id = a.person_id AND q.opening_id = s.opening_id) AS of_opening,
                               EXISTS (SELECT 1 FROM roster.seat f WHERE f.area_id = s.area_id AND f.shift_id = s.id AND f.state = 'free') AS any_free,
                               NOT EXISTS (SELECT 1 FROM roster.seat h WHERE h.area_id = s.area_id AND h.holder_id = a.person_id) AS holds_none,
                               b.state AS stand_by,
                               CASE WHEN b.state = 'waiting' THEN (
                                   SELECT count(*) FROM roster.stand_by c WHERE c.area_id = s.area_id AND c.shift_id = s.id AND c.state = 'waiting'
                                   AND c.ticket <= b.ticket) END AS place,
                               w.id AS held_id, w.shift_id AS held_shift, w.starts_at AS held_from, w.ends_at AS held_until, w.risk AS held_risk, w.outdoors AS held_outdoors,
                               r.outcome, r.rule, r.from_at, r.until_at, r.amount, r.detail, r.seat_id, r.account_id
                        FROM unnest(CAST(:shifts AS uuid[]), CAST(:people AS uuid[]), CAST(:requests AS uuid[])) WITH ORDINALITY
                             AS a (shift_id, person_id, request_id, n)
                        JOIN roster.shift s ON s.area_id = :area AND s.id = a.shift_id
                        JOIN roster.post p ON p.area_id = s.area_id AND p.id = s.post_id
                        LEFT JOIN roster.opening o ON o.area_id = s.area_id AND o.id = s.opening_id
                        LEFT JOIN roster.request r ON r.area_id = s.area_id AND r.id = a.request_id
                        LEFT JOIN LATERAL (
                            SELECT state, ticket FROM roster.stand_by
                            WHERE area_id = s.area_id AND shift_id = s.id AND person_id = a.person_id AND state IN ('waiting', 'offered')
                            LIMIT 1) b ON true
                        LEFT JOIN LATERAL (
                            SELECT id, shift_id, starts_at, ends_at, risk, outdoors FROM roster.seat
                            WHERE area_id = s.area_id AND holder_id = a.person_id AND absent IS NULL
                              AND starts_at < s.ends_at + interval '31 days' AND ends_at > s.starts_at - interval '31 days'
                            OFFSET 0) w ON true""")
                .param("area", Current.area().value()).param("shifts", each(questions, Question::shift)).param("people", each(questions, Question::person))
                .param("requests", each(questions, Question::request)).query((ResultSet rows) -> sought(rows, questions));
    }

    /** What these people hold around a time. */
    Map<VolunteerId, List<Work>> held(Collection<VolunteerId> people, Instant from, Instant until) {
        var held = new HashMap<VolunteerId, List<Work>>();
        jdbc.sql("""
                        SELECT holder_id, starts_at, ends_at, risk, outdoors FROM roster.seat
                        WHERE area_id = :area AND holder_id = ANY (CAST(:people AS uuid[])) AND absent IS NULL AND starts_at < :until AND ends_at > :from""")
                .param("area", Current.area().value()).param("people", people.stream().map(VolunteerId::toString).toArray(String[]::new))
                .param("from", Columns.at(from)).param("until", Columns.at(until)).query(row -> {
                    held.computeIfAbsent(new VolunteerId(Columns.uuid(row, "holder_id")), id -> new ArrayList<>()).add(new Work(
                            Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"), Columns.wordThere(row, "risk", Risk.class),
                            row.getBoolean("outdoors")));
                });
        return held;
    }

    private static List<@Nullable Sought> sought(ResultSet row, List<Question> questions) throws SQLException {
        var answers = new Sought[questions.size()];
        while (row.next()) {
            int n = row.getInt("n") - 1;
            if (answers[n] == null) {
                answers[n] = one(row, questions.get(n).by());
            }
            var from = Columns.instant(row, "held_from");
            if (from != null) {
                var work = new Work(from, Columns.instant(row, "held_until"), Columns.wordThere(row, "held_risk", Risk.class), row.getBoolean("held_outdoors"));
                boolean here = Columns.uuid(row, "held_shift").equals(answers[n].shift().value());
                answers[n] = answers[n].holding(work, here ? new SeatId(Columns.uuid(row, "held_id")) : null);
            }
        }
        return Arrays.asList(answers);
    }

    private static Sought one(ResultSet row, AccountId by) throws SQLException {
        var opening = Columns.uuid(row, "opening_id");
        var standBy = row.getString("stand_by");
        return new Sought(new ShiftId(Columns.uuid(row, "id")), Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"),
                row.getObject("cancelled_at") != null, opening == null ? null : new OpeningId(opening), Columns.instant(row, "opens_at"), Columns.instant(row, "turn_at"),
                row.getObject("withdrawn_at") != null, row.getObject("quota", Integer.class), Columns.instant(row, "kept_until"),
                Posts.skills(row, "skills"), Columns.wordThere(row, "risk", Risk.class), row.getBoolean("outdoors"), List.of(),
                row.getInt("of_opening"), null, "waiting".equals(standBy) ? row.getInt("place") : null, "offered".equals(standBy),
                row.getBoolean("holds_none"), row.getBoolean("any_free"), row.getString("outcome") == null ? null : Requests.outcome(row, by));
    }
}
