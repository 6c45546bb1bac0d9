package org.shouwang.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What must be known before a seat is given, in one statement. */
@Component
class Lookups {

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;

    Lookups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row for each seat that the person holds around the shift, or one row without. */
    Optional<Sought> of(ShiftId shift, @Nullable VolunteerId person, RequestId request) {
        return jdbc.sql("""
                        SELECT s.id, s.starts_at, s.ends_at, s.cancelled_at, s.opening_id, o.opens_at, o.withdrawn_at, o.quota, o.kept_until,
                               p.skills, p.risk, p.outdoors,
                               (SELECT count(*) FROM roster.seat q
                                WHERE q.area_id = s.area_id AND q.holder_id = :person AND q.opening_id = s.opening_id) AS of_opening,
                               EXISTS (SELECT 1 FROM roster.seat f WHERE f.area_id = s.area_id AND f.shift_id = s.id AND f.state = 'free') AS any_free,
                               NOT EXISTS (SELECT 1 FROM roster.seat h WHERE h.area_id = s.area_id AND h.holder_id = :person) AS holds_none,
                               b.state AS stand_by,
                               (SELECT count(*) FROM roster.stand_by c WHERE c.area_id = s.area_id AND c.shift_id = s.id AND c.state = 'waiting'
                                AND c.ticket <= b.ticket) AS place,
                               w.id AS held_id, w.shift_id AS held_shift, w.starts_at AS held_from, w.ends_at AS held_until, w.risk AS held_risk,
                               r.outcome, r.rule, r.from_at, r.until_at, r.amount, r.detail, r.seat_id, r.account_id
                        FROM roster.shift s
                        JOIN roster.post p ON p.area_id = s.area_id AND p.id = s.post_id
                        LEFT JOIN roster.opening o ON o.area_id = s.area_id AND o.id = s.opening_id
                        LEFT JOIN roster.request r ON r.area_id = s.area_id AND r.id = :request
                        LEFT JOIN roster.stand_by b ON b.area_id = s.area_id AND b.shift_id = s.id AND b.person_id = :person
                            AND b.state IN ('waiting', 'offered')
                        LEFT JOIN roster.seat w ON w.area_id = s.area_id AND w.holder_id = :person AND w.absent IS NULL
                            AND w.starts_at < s.ends_at + interval '15 days' AND w.ends_at > s.starts_at - interval '15 days'
                        WHERE s.area_id = :area AND s.id = :shift""")
                .param("area", Current.area().value()).param("shift", shift.value()).param("person", person == null ? NOBODY : person.value())
                .param("request", request.value()).query(Lookups::sought);
    }

    /** What these people hold around a time. */
    Map<VolunteerId, List<Work>> held(Collection<VolunteerId> people, Instant from, Instant until) {
        var held = new HashMap<VolunteerId, List<Work>>();
        jdbc.sql("""
                        SELECT holder_id, starts_at, ends_at, risk FROM roster.seat
                        WHERE area_id = :area AND holder_id = ANY (CAST(:people AS uuid[])) AND absent IS NULL AND starts_at < :until AND ends_at > :from""")
                .param("area", Current.area().value()).param("people", people.stream().map(VolunteerId::toString).toArray(String[]::new))
                .param("from", Columns.at(from)).param("until", Columns.at(until)).query(row -> {
                    held.computeIfAbsent(new VolunteerId(Columns.uuid(row, "holder_id")), id -> new ArrayList<>()).add(new Work(
                            Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"), row.getString("risk").equals("suit")));
                });
        return held;
    }

    private static Optional<Sought> sought(ResultSet row) throws SQLException {
        Sought first = null;
        var held = new ArrayList<Work>();
        SeatId seated = null;
        while (row.next()) {
            if (first == null) {
                first = one(row);
            }
            var from = Columns.instant(row, "held_from");
            if (from != null) {
                if (Columns.uuid(row, "held_shift").equals(first.shift().value())) {
                    seated = new SeatId(Columns.uuid(row, "held_id"));
                }
                held.add(new Work(from, Columns.instant(row, "held_until"), row.getString("held_risk").equals("suit")));
            }
        }
        return first == null ? Optional.empty() : Optional.of(new Sought(first.shift(), first.from(), first.until(), first.cancelled(), first.opening(),
                first.opensAt(), first.withdrawn(), first.quota(), first.keptUntil(), first.needed(), first.risk(), first.outdoors(), held,
                first.ofOpening(), seated, first.standsAt(), first.offered(), first.holdsNone(), first.anyFree(), first.before()));
    }

    private static Sought one(ResultSet row) throws SQLException {
        var opening = Columns.uuid(row, "opening_id");
        var standBy = row.getString("stand_by");
        return new Sought(new ShiftId(Columns.uuid(row, "id")), Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"),
                row.getObject("cancelled_at") != null, opening == null ? null : new OpeningId(opening), Columns.instant(row, "opens_at"),
                row.getObject("withdrawn_at") != null, row.getObject("quota", Integer.class), Columns.instant(row, "kept_until"),
                Posts.skills(row, "skills"), Columns.wordThere(row, "risk", Risk.class), row.getBoolean("outdoors"), List.of(),
                row.getInt("of_opening"), null, "waiting".equals(standBy) ? row.getInt("place") : null, "offered".equals(standBy),
                row.getBoolean("holds_none"), row.getBoolean("any_free"), row.getString("outcome") == null ? null : Requests.outcome(row));
    }
}
