package org.shouwang.roster;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
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
     * The hot path: takes a free seat that nobody else is just taking, and writes down that it was, in one statement. Somebody
     * who stands by is not overtaken. A seat kept for first-timers was never held, so that nobody who waits is passed by it.
     *
     * @param first whether the person may have a kept seat
     * @param lapsed whether kept seats are anybody's by now
     */
    Optional<SeatId> grab(Asking asking, VolunteerId person, boolean first, boolean lapsed) {
        return jdbc.sql("""
                        WITH taken AS (
                            UPDATE roster.seat SET state = 'held', holder_id = :person, held_since = :at
                            WHERE area_id = :area AND id = (
                                SELECT f.id FROM roster.seat f
                                WHERE f.area_id = :area AND f.shift_id = :shift AND f.state = 'free'
                                  AND CASE WHEN f.kept AND NOT :lapsed THEN :first
                                      ELSE NOT EXISTS (SELECT 1 FROM roster.shift s WHERE s.area_id = :area AND s.id = :shift AND s.waiting > 0) END
                                ORDER BY f.kept DESC, f.rank LIMIT 1 FOR UPDATE OF f SKIP LOCKED)
                            RETURNING id)
                        INSERT INTO roster.request (area_id, id, at, account_id, person_id, shift_id, opening_id, act, outcome, seat_id)
                        SELECT :area, :request, :at, :account, :person, :shift, :opening, 'grab', 'taken', taken.id FROM taken
                        RETURNING seat_id""")
                .param("area", area()).param("shift", asking.shift().value()).param("person", person.value()).param("at", Columns.at(asking.at()))
                .param("request", asking.id().value()).param("account", asking.account().value())
                .param("opening", Requests.id(asking.opening()), Types.OTHER).param("first", first).param("lapsed", lapsed)
                .query((row, n) -> new SeatId(Columns.uuid(row, "seat_id"))).optional();
    }

    /** Stands by: the place told is counted under the lock of the shift's row. */
    int standBy(Asking asking, VolunteerId person) {
        return jdbc.sql("""
                        WITH counted AS (
                            UPDATE roster.shift SET tickets = tickets + 1, waiting = waiting + 1 WHERE area_id = :area AND id = :shift
                            RETURNING tickets, waiting),
                        queued AS (
                            INSERT INTO roster.stand_by (area_id, id, shift_id, person_id, ticket, asked_at, state)
                            SELECT :area, :request, :shift, :person, tickets, :at, 'waiting' FROM counted)
                        INSERT INTO roster.request (area_id, id, at, account_id, person_id, shift_id, opening_id, act, outcome, amount)
                        SELECT :area, :request, :at, :account, :person, :shift, :opening, 'grab', 'standing_by', waiting FROM counted
                        RETURNING amount""")
                .param("area", area()).param("shift", asking.shift().value()).param("person", person.value()).param("at", Columns.at(asking.at()))
                .param("request", asking.id().value()).param("account", asking.account().value())
                .param("opening", Requests.id(asking.opening()), Types.OTHER).query(Integer.class).single();
    }

    /** A free seat for somebody whom a coordinator sends, or who has just come; kept ones last. */
    Optional<SeatId> assign(ShiftId shift, VolunteerId person, Instant now) {
        return jdbc.sql("""
                        UPDATE roster.seat SET state = 'held', holder_id = :person, held_since = :now
                        WHERE area_id = :area AND id = (
                            SELECT f.id FROM roster.seat f WHERE f.area_id = :area AND f.shift_id = :shift AND f.state = 'free'
                            ORDER BY f.kept, f.rank LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING id""")
                .param("area", area()).param("shift", shift.value()).param("person", person.value()).param("now", Columns.at(now))
                .query((row, n) -> new SeatId(Columns.uuid(row, "id"))).optional();
    }

    /** One more seat than was planned, for somebody who came unasked. */
    SeatId add(SeatId id, ShiftId shift, VolunteerId person, Instant now) {
        jdbc.sql("""
                        WITH more AS (UPDATE roster.shift SET seats = seats + 1 WHERE area_id = :area AND id = :shift
                                      RETURNING id, opening_id, seats, starts_at, ends_at, post_id)
                        INSERT INTO roster.seat (area_id, id, shift_id, opening_id, rank, starts_at, ends_at, risk, state, holder_id, held_since)
                        SELECT :area, :id, more.id, more.opening_id, more.seats, more.starts_at, more.ends_at, p.risk, 'held', :person, :now
                        FROM more JOIN roster.post p ON p.area_id = :area AND p.id = more.post_id""")
                .param("area", area()).param("id", id.value()).param("shift", shift.value()).param("person", person.value())
                .param("now", Columns.at(now)).update();
        return id;
    }

    /** Gives the person's seat back before the shift begins. A seat that was held once is kept for nobody. */
    Optional<SeatId> free(ShiftId shift, VolunteerId person, Instant now) {
        return jdbc.sql("""
                        UPDATE roster.seat SET state = 'free', holder_id = NULL, held_since = NULL, kept = false, was_holder_id = :person
                        WHERE area_id = :area AND shift_id = :shift AND holder_id = :person AND starts_at > :now AND checked_in_at IS NULL
                        RETURNING id""")
                .param("area", area()).param("shift", shift.value()).param("person", person.value()).param("now", Columns.at(now))
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
