package org.shouwang.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.roster.limits.Risk;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seats that people hold: passed on, made longer or shorter. */
@Component
class HeldSeats {

    private static final String SELECT = """
            SELECT t.id, t.shift_id, s.post_id, t.opening_id, t.holder_id, t.starts_at, t.ends_at, t.risk, t.outdoors, t.checked_in_at, t.checked_out_at,
                   t.absent
            FROM roster.seat t JOIN roster.shift s ON s.area_id = t.area_id AND s.id = t.shift_id
            WHERE t.area_id = :area AND t.holder_id IS NOT NULL""";

    private final JdbcClient jdbc;
    private final Seats seats;

    HeldSeats(JdbcClient jdbc, Seats seats) {
        this.jdbc = jdbc;
        this.seats = seats;
    }

    /** The shifts' rows are locked first, like everywhere, so that no shift is called off meanwhile. */
    Map<SeatId, HeldSeat> lock(Collection<SeatId> some) {
        var ids = some.stream().map(SeatId::toString).toArray(String[]::new);
        jdbc.sql("""
                        SELECT s.id FROM roster.shift s WHERE s.area_id = :area AND s.id IN (
                            SELECT t.shift_id FROM roster.seat t WHERE t.area_id = :area AND t.id = ANY (CAST(:ids AS uuid[])))
                        ORDER BY s.id FOR NO KEY UPDATE""")
                .param("area", area()).param("ids", ids).query((row, n) -> true).list();
        return jdbc.sql(SELECT + " AND t.id = ANY (CAST(:ids AS uuid[])) ORDER BY t.id FOR NO KEY UPDATE OF t").param("area", area()).param("ids", ids)
                .query(HeldSeats::held).list().stream().collect(Collectors.toMap(HeldSeat::id, Function.identity()));
    }

    Optional<HeldSeat> find(SeatId id) {
        return jdbc.sql(SELECT + " AND t.id = :id").param("area", area()).param("id", id.value()).query(HeldSeats::held).optional();
    }

    Map<SeatId, HeldSeat> all(Collection<SeatId> some) {
        return jdbc.sql(SELECT + " AND t.id = ANY (CAST(:ids AS uuid[]))").param("area", area())
                .param("ids", some.stream().map(SeatId::toString).toArray(String[]::new)).query(HeldSeats::held).list().stream()
                .collect(Collectors.toMap(HeldSeat::id, Function.identity()));
    }

    /** The person's own seat in a shift; the one where the person is noted as not having come only where there is no other. */
    Optional<HeldSeat> of(ShiftId shift, VolunteerId person) {
        return jdbc.sql(SELECT + " AND t.shift_id = :shift AND t.holder_id = :person ORDER BY t.absent IS NOT NULL, t.rank LIMIT 1")
                .param("area", area()).param("shift", shift.value()).param("person", person.value()).query(HeldSeats::held).optional();
    }

    /**
     * Gives seats that are held to other people, all at once. Nobody holds them for a moment in between, so that two seats of
     * the same time can change hands; at the end the database looks again at whether anybody stands in two places.
     */
    void passOn(Map<SeatId, VolunteerId> to, Instant now) {
        var some = List.copyOf(to.keySet());
        jdbc.sql("UPDATE roster.seat SET state = 'offered', holder_id = NULL WHERE area_id = :area AND id = ANY (CAST(:seats AS uuid[])) AND state = 'held'")
                .param("area", area()).param("seats", Columns.each(some, id -> id)).update();
        seats.hold(some, some.stream().map(to::get).toList(), now);
    }

    /** The person ends at another time than the shift does. */
    void lastUntil(SeatId seat, Instant until) {
        jdbc.sql("UPDATE roster.seat SET ends_at = :until WHERE area_id = :area AND id = :id AND state = 'held'").param("area", area())
                .param("id", seat.value()).param("until", Columns.at(until)).update();
    }

    /** The person goes to another post at this time; who was here early, was. */
    void endAt(SeatId seat, Instant end, boolean leaves) {
        jdbc.sql("""
                        UPDATE roster.seat SET starts_at = least(starts_at, coalesce(checked_in_at, starts_at)), ends_at = :end,
                            checked_out_at = CASE WHEN :leaves THEN :end ELSE checked_out_at END
                        WHERE area_id = :area AND id = :id AND state = 'held'""")
                .param("area", area()).param("id", seat.value()).param("end", Columns.at(end)).param("leaves", leaves).update();
    }

    /** Whoever has not come although the shift goes on will not come any more. */
    boolean markAbsent(SeatId seat) {
        return jdbc.sql("""
                        UPDATE roster.seat SET absent = 'no_show'
                        WHERE area_id = :area AND id = :id AND state = 'held' AND checked_in_at IS NULL AND absent IS NULL""")
                .param("area", area()).param("id", seat.value()).update() == 1;
    }

    /** Of somebody who did not come. */
    void excuse(SeatId seat, VolunteerId person, boolean excused) {
        jdbc.sql("UPDATE roster.seat SET absent = :absent WHERE area_id = :area AND id = :id AND holder_id = :person AND absent IS NOT NULL")
                .param("area", area()).param("id", seat.value()).param("person", person.value()).param("absent", excused ? "excused" : "no_show").update();
    }

    /** Gives a seat up for another one, at whatever time; whoever was there already was there for nothing. */
    void giveUp(SeatId seat) {
        jdbc.sql("""
                        UPDATE roster.seat SET state = 'free', was_holder_id = holder_id, holder_id = NULL, held_since = NULL, kept = false,
                            checked_in_at = NULL, starts_at = s.starts_at, ends_at = s.ends_at
                        FROM roster.shift s
                        WHERE seat.area_id = :area AND s.area_id = :area AND s.id = seat.shift_id AND seat.id = :id AND seat.state = 'held'
                          AND seat.checked_out_at IS NULL""")
                .param("area", area()).param("id", seat.value()).update();
    }

    private static UUID area() {
        return Current.area().value();
    }

    private static HeldSeat held(ResultSet row, int n) throws SQLException {
        var opening = Columns.uuid(row, "opening_id");
        return new HeldSeat(new SeatId(Columns.uuid(row, "id")), new ShiftId(Columns.uuid(row, "shift_id")), new PostId(Columns.uuid(row, "post_id")),
                opening == null ? null : new OpeningId(opening), new VolunteerId(Columns.uuid(row, "holder_id")),
                Objects.requireNonNull(Columns.instant(row, "starts_at")), Objects.requireNonNull(Columns.instant(row, "ends_at")),
                Columns.wordThere(row, "risk", Risk.class), row.getBoolean("outdoors"), Columns.instant(row, "checked_in_at"),
                row.getObject("checked_out_at") != null, row.getString("absent") != null);
    }
}
