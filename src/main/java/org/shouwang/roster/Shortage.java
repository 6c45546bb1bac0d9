package org.shouwang.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where somebody is missing at the post itself, and a seat for who steps in. */
@Component
class Shortage {

    private final JdbcClient jdbc;
    private final Seats seats;

    Shortage(JdbcClient jdbc, Seats seats) {
        this.jdbc = jdbc;
        this.seats = seats;
    }

    /** The turn that follows at a post, if one does within this time. */
    Optional<ShiftId> following(PostId post, Instant end, Duration within) {
        return jdbc.sql("""
                        SELECT id FROM roster.shift WHERE area_id = :area AND post_id = :post AND cancelled_at IS NULL AND starts_at >= :end AND starts_at <= :latest
                        ORDER BY starts_at, id LIMIT 1""")
                .param("area", area()).param("post", post.value()).param("end", Columns.at(end)).param("latest", Columns.at(end.plus(within)))
                .query((row, n) -> new ShiftId(Columns.uuid(row, "id"))).optional();
    }

    /**
     * A free seat that is promised to nobody, else one more in place of somebody who did not come, or is late; empty where
     * nobody is missing.
     *
     * @param begin when the person begins there
     */
    Optional<SeatId> seatFor(ShiftId shift, VolunteerId person, Instant now, Instant begin) {
        var free = waiting(shift) == 0 ? seats.assign(shift, person, now, begin) : Optional.<SeatId>empty();
        return free.or(() -> missing(shift, now) > 0 ? Optional.of(seats.add(SeatId.next(), shift, person, now, begin)) : Optional.empty());
    }

    /** Whether somebody is missing there; from here on nobody else steps in. */
    boolean lockIfShort(ShiftId shift, Instant now) {
        return waiting(shift) == 0 && free(shift) || missing(shift, now) > 0;
    }

    private boolean free(ShiftId shift) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM roster.seat t WHERE t.area_id = :area AND t.shift_id = :shift AND t.state = 'free')")
                .param("area", area()).param("shift", shift.value()).query(Boolean.class).single();
    }

    private int waiting(ShiftId shift) {
        return jdbc.sql("SELECT waiting FROM roster.shift WHERE area_id = :area AND id = :shift FOR NO KEY UPDATE").param("area", area())
                .param("shift", shift.value()).query(Integer.class).single();
    }

    /** Of those who hold a seat, how many are not there; less those who stand in for them already. */
    private int missing(ShiftId shift, Instant now) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE t.absent IS NOT NULL OR t.checked_in_at IS NULL AND t.starts_at + interval '5 minutes' < :now)
                             - count(*) FILTER (WHERE t.stands_in)
                        FROM roster.seat t WHERE t.area_id = :area AND t.shift_id = :shift AND t.state = 'held'""")
                .param("area", area()).param("shift", shift.value()).param("now", Columns.at(now)).query(Integer.class).single();
    }

    private static UUID area() {
        return Current.area().value();
    }
}
