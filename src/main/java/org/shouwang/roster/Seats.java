package org.shouwang.roster;

import static org.shouwang.platform.Columns.each;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The seats: taken, given back, offered. */
@Component
class Seats {

    private final JdbcClient jdbc;

    Seats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Seats that people ask for.
     *
     * @param kept whether those kept for first-timers are meant; the others only where nobody stands by
     * @param lapsed whether kept seats are anybody's by now
     */
    record Wanted(ShiftId shift, boolean kept, boolean lapsed, int many) {
    }

    /** A seat that nobody else can take before this transaction ends. */
    record Free(SeatId id, ShiftId shift, boolean kept) {
    }

    /**
     * Free seats that nobody else is just taking, as many as are wanted where there are so many. Somebody who stands by is not
     * overtaken. A seat kept for first-timers was never held, so that nobody who waits is passed by it.
     */
    List<Free> lockFree(List<Wanted> wanted) {
        return jdbc.sql("""
                        SELECT a.shift_id, a.kept, f.id
                        FROM unnest(CAST(:shifts AS uuid[]), CAST(:kept AS boolean[]), CAST(:lapsed AS boolean[]), CAST(:many AS integer[]))
                             AS a (shift_id, kept, lapsed, many)
                        CROSS JOIN LATERAL (
                            SELECT s.id FROM roster.seat s
                            WHERE s.area_id = :area AND s.shift_id = a.shift_id AND s.state = 'free'
                              AND CASE WHEN a.kept THEN s.kept ELSE (a.lapsed OR NOT s.kept) AND NOT EXISTS (
                                      SELECT 1 FROM roster.shift w WHERE w.area_id = :area AND w.id = a.shift_id AND w.waiting > 0) END
                            ORDER BY s.kept DESC, s.rank LIMIT a.many FOR UPDATE OF s SKIP LOCKED) f""")
                .param("area", area()).param("shifts", each(wanted, Wanted::shift)).param("kept", each(wanted, Wanted::kept))
                .param("lapsed", each(wanted, Wanted::lapsed)).param("many", each(wanted, Wanted::many))
                .query((row, n) -> new Free(new SeatId(Columns.uuid(row, "id")), new ShiftId(Columns.uuid(row, "shift_id")), row.getBoolean("kept")))
                .list();
    }

    /** Gives seats that were locked. */
    void hold(List<SeatId> seats, List<VolunteerId> people, Instant now) {
        jdbc.sql("""
                        UPDATE roster.seat SET state = 'held', holder_id = n.person, held_since = :now
                        FROM unnest(CAST(:seats AS uuid[]), CAST(:people AS uuid[])) AS n (id, person)
                        WHERE seat.area_id = :area AND seat.id = n.id""")
                .param("area", area()).param("seats", each(seats, id -> id)).param("people", each(people, id -> id)).param("now", Columns.at(now)).update();
    }

    /**
     * People stand by, in this order. The places told are counted under the lock of the shifts' rows, which are locked in an
     * order in which no two nodes wait for each other.
     *
     * @return the place of each request
     */
    Map<RequestId, Integer> standBy(List<Asking> some) {
        var places = new HashMap<RequestId, Integer>();
        jdbc.sql("""
                        WITH asked AS (
                            SELECT request_id, shift_id, person_id, at, row_number() OVER (PARTITION BY shift_id ORDER BY n) AS behind
                            FROM unnest(CAST(:requests AS uuid[]), CAST(:shifts AS uuid[]), CAST(:people AS uuid[]), CAST(:ats AS timestamptz[]))
                                 WITH ORDINALITY AS a (request_id, shift_id, person_id, at, n)),
                        locked AS MATERIALIZED (
                            SELECT s.id FROM roster.shift s WHERE s.area_id = :area AND s.id = ANY (CAST(:shifts AS uuid[]))
                            ORDER BY s.id FOR NO KEY UPDATE),
                        counted AS (
                            UPDATE roster.shift c SET tickets = c.tickets + m.many, waiting = c.waiting + m.many
                            FROM locked l JOIN (SELECT shift_id, count(*) AS many FROM asked GROUP BY shift_id) m ON m.shift_id = l.id
                            WHERE c.area_id = :area AND c.id = l.id
                            RETURNING c.id, c.tickets - m.many AS tickets, c.waiting - m.many AS waiting),
                        queued AS (
                            INSERT INTO roster.stand_by (area_id, id, shift_id, person_id, ticket, asked_at, state)
                            SELECT :area, a.request_id, a.shift_id, a.person_id, c.tickets + a.behind, a.at, 'waiting'
                            FROM asked a JOIN counted c ON c.id = a.shift_id)
                        SELECT a.request_id, c.waiting + a.behind AS place FROM asked a JOIN counted c ON c.id = a.shift_id""")
                .param("area", area()).param("requests", each(some, Asking::id)).param("shifts", each(some, Asking::shift))
                .param("people", each(some, Asking::person)).param("ats", each(some, Asking::at))
                .query(row -> {
                    places.put(new RequestId(Columns.uuid(row, "request_id")), row.getInt("place"));
                });
        return places;
    }

    /** A free seat for somebody whom a coordinator sends before the shift begins; kept ones last. */
    Optional<SeatId> assign(ShiftId shift, VolunteerId person, Instant now) {
        return assign(shift, person, now, now);
    }

    /** The same for somebody who begins at this time, perhaps later than the shift: what was before is not the person's time. */
    Optional<SeatId> assign(ShiftId shift, VolunteerId person, Instant now, Instant begin) {
        return jdbc.sql("""
                        UPDATE roster.seat SET state = 'held', holder_id = :person, held_since = :now, starts_at = greatest(starts_at, :begin)
                        WHERE area_id = :area AND id = (
                            SELECT f.id FROM roster.seat f WHERE f.area_id = :area AND f.shift_id = :shift AND f.state = 'free'
                            ORDER BY f.kept, f.rank LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING id""")
                .param("area", area()).param("shift", shift.value()).param("person", person.value()).param("now", Columns.at(now))
                .param("begin", Columns.at(begin)).query((row, n) -> new SeatId(Columns.uuid(row, "id"))).optional();
    }

    /** One more seat than was planned, for somebody who came unasked or stands in, from this time on. */
    SeatId add(SeatId id, ShiftId shift, VolunteerId person, Instant now, Instant begin) {
        jdbc.sql("""
                        WITH more AS (UPDATE roster.shift SET seats = seats + 1 WHERE area_id = :area AND id = :shift
                                      RETURNING id, opening_id, seats, starts_at, ends_at, post_id)
                        INSERT INTO roster.seat (area_id, id, shift_id, opening_id, rank, starts_at, ends_at, risk, outdoors, state, holder_id, held_since,
                                                 stands_in)
                        SELECT :area, :id, more.id, more.opening_id, more.seats, greatest(more.starts_at, :begin), more.ends_at, p.risk, p.outdoors, 'held',
                               :person, :now, true
                        FROM more JOIN roster.post p ON p.area_id = :area AND p.id = more.post_id""")
                .param("area", area()).param("id", id.value()).param("shift", shift.value()).param("person", person.value())
                .param("now", Columns.at(now)).param("begin", Columns.at(begin)).update();
        return id;
    }

    /**
     * Gives the person's seat back before the shift begins. A seat that was held once is kept for nobody, and has the shift's
     * times again.
     */
    Optional<SeatId> free(ShiftId shift, VolunteerId person, Instant now) {
        return jdbc.sql("""
                        UPDATE roster.seat SET state = 'free', holder_id = NULL, held_since = NULL, kept = false, was_holder_id = :person,
                            starts_at = s.starts_at, ends_at = s.ends_at
                        FROM roster.shift s
                        WHERE seat.area_id = :area AND s.area_id = :area AND s.id = :shift AND seat.shift_id = :shift AND seat.holder_id = :person
                          AND seat.starts_at > :now AND seat.checked_in_at IS NULL AND seat.absent IS NULL
                        RETURNING seat.id""")
                .param("area", area()).param("shift", shift.value()).param("person", person.value()).param("now", Columns.at(now))
                .query((row, n) -> new SeatId(Columns.uuid(row, "id"))).optional();
    }

    /** Somebody's seat becomes another's before the shift begins; empty where there is none to pass on. */
    Optional<SeatId> passOn(ShiftId shift, VolunteerId from, VolunteerId to, Instant now) {
        return jdbc.sql("""
                        UPDATE roster.seat SET holder_id = :to, held_since = :now, was_holder_id = :from
                        WHERE area_id = :area AND shift_id = :shift AND holder_id = :from AND starts_at > :now AND checked_in_at IS NULL AND absent IS NULL
                        RETURNING id""")
                .param("area", area()).param("shift", shift.value()).param("from", from.value()).param("to", to.value()).param("now", Columns.at(now))
                .query((row, n) -> new SeatId(Columns.uuid(row, "id"))).optional();
    }

    /** The shifts that somebody still holds seats of. */
    List<ShiftId> ahead(VolunteerId person, Instant now) {
        return jdbc.sql("SELECT shift_id FROM roster.seat WHERE area_id = :area AND holder_id = :person AND starts_at > :now")
                .param("area", area()).param("person", person.value()).param("now", Columns.at(now))
                .query((row, n) -> new ShiftId(Columns.uuid(row, "shift_id"))).list();
    }

    /** The next seat to offer: free, and not kept for first-timers any more. */
    Optional<SeatId> toOffer(ShiftId shift, Instant now) {
        return jdbc.sql("""
                        UPDATE roster.seat SET state = 'offered', kept = false
                        WHERE area_id = :area AND id = (
                            SELECT f.id FROM roster.seat f LEFT JOIN roster.opening o ON o.area_id = f.area_id AND o.id = f.opening_id
                            WHERE f.area_id = :area AND f.shift_id = :shift AND f.state = 'free' AND (NOT f.kept OR o.kept_until <= :now)
                            ORDER BY f.rank LIMIT 1 FOR UPDATE OF f SKIP LOCKED)
                        RETURNING id""")
                .param("area", area()).param("shift", shift.value()).param("now", Columns.at(now))
                .query((row, n) -> new SeatId(Columns.uuid(row, "id"))).optional();
    }

    void backToFree(SeatId seat) {
        jdbc.sql("UPDATE roster.seat SET state = 'free' WHERE area_id = :area AND id = :id AND state = 'offered'")
                .param("area", area()).param("id", seat.value()).update();
    }

    void giveOffered(SeatId seat, VolunteerId person, Instant now) {
        int given = jdbc.sql("""
                        UPDATE roster.seat SET state = 'held', holder_id = :person, held_since = :now
                        WHERE area_id = :area AND id = :id AND state = 'offered'""")
                .param("area", area()).param("id", seat.value()).param("person", person.value()).param("now", Columns.at(now)).update();
        if (given != 1) {
            throw new IllegalStateException("an offered seat was not there to be given: " + seat);
        }
    }

    private static UUID area() {
        return Current.area().value();
    }
}
