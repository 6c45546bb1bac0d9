package org.shouwang.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What whoever acts has before them: seats, offers, places among those who stand by, shifts that were called off. */
@Component
public class MyDuty {

    private static final Duration JUST_NOW = Duration.ofHours(2);

    /**
     * A shift of mine, in whatever way.
     *
     * @param seat null where I do not hold one
     * @param offer a seat that waits for my answer; null where none does
     * @param answerBy until when it waits
     * @param standsAt my place among those who stand by; 0 where I do not
     */
    public record Mine(ShiftId shift, PostId post, String postName, String place, Instant from, Instant until, @Nullable SeatId seat,
            @Nullable OfferId offer, @Nullable Instant answerBy, int standsAt, @Nullable Instant cameAt, @Nullable Instant leftAt) {
    }

    private final JdbcClient jdbc;
    private final AreaDay day;

    MyDuty(JdbcClient jdbc, AreaDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    /** Seats that I hold, from those that have just ended, by time. */
    @Transactional(readOnly = true)
    public List<Mine> seats() {
        return asked("""
                SELECT t.shift_id, p.id AS post_id, p.name, p.place, t.starts_at, t.ends_at, t.id AS seat_id, NULL::uuid AS offer_id, NULL::timestamptz AS answer_by,
                       0 AS stands_at, t.checked_in_at, t.checked_out_at
                FROM roster.seat t
                JOIN roster.shift s ON s.area_id = t.area_id AND s.id = t.shift_id
                JOIN roster.post p ON p.area_id = t.area_id AND p.id = s.post_id
                WHERE t.area_id = :area AND t.holder_id = (SELECT me.id FROM roster.person me WHERE me.area_id = :area AND me.account_id = :me)
                  AND t.ends_at > :since AND t.absent IS NULL
                ORDER BY t.starts_at, t.id""");
    }

    /** Seats that wait for my answer and shifts for which I stand by. */
    @Transactional(readOnly = true)
    public List<Mine> waiting() {
        return asked("""
                SELECT b.shift_id, p.id AS post_id, p.name, p.place, s.starts_at, s.ends_at, NULL::uuid AS seat_id, o.id AS offer_id, o.until AS answer_by,
                       CASE WHEN b.state = 'waiting' THEN (SELECT count(*) FROM roster.stand_by c WHERE c.area_id = b.area_id AND c.shift_id = b.shift_id
                            AND c.state = 'waiting' AND c.ticket <= b.ticket) ELSE 0 END AS stands_at,
                       NULL::timestamptz AS checked_in_at, NULL::timestamptz AS checked_out_at
                FROM roster.stand_by b
                JOIN roster.shift s ON s.area_id = b.area_id AND s.id = b.shift_id
                JOIN roster.post p ON p.area_id = b.area_id AND p.id = s.post_id
                LEFT JOIN roster.offer o ON o.area_id = b.area_id AND o.stand_by_id = b.id AND o.outcome IS NULL AND o.until > :now
                WHERE b.area_id = :area AND b.person_id = (SELECT me.id FROM roster.person me WHERE me.area_id = :area AND me.account_id = :me)
                  AND s.starts_at > :now AND (b.state = 'waiting' OR b.state = 'offered' AND o.id IS NOT NULL)
                ORDER BY o.until NULLS LAST, s.starts_at, b.id""");
    }

    /** Shifts of mine that were called off and would not have begun yet. */
    @Transactional(readOnly = true)
    public List<Mine> calledOff() {
        return asked("""
                SELECT t.shift_id, p.id AS post_id, p.name, p.place, t.starts_at, t.ends_at, NULL::uuid AS seat_id, NULL::uuid AS offer_id,
                       NULL::timestamptz AS answer_by, 0 AS stands_at, NULL::timestamptz AS checked_in_at, NULL::timestamptz AS checked_out_at
                FROM roster.seat t
                JOIN roster.shift s ON s.area_id = t.area_id AND s.id = t.shift_id
                JOIN roster.post p ON p.area_id = t.area_id AND p.id = s.post_id
                WHERE t.area_id = :area AND t.was_holder_id = (SELECT me.id FROM roster.person me WHERE me.area_id = :area AND me.account_id = :me)
                  AND t.state = 'withdrawn' AND t.starts_at > :now
                ORDER BY t.starts_at, t.id""");
    }

    private List<Mine> asked(String sql) {
        return jdbc.sql(sql).param("area", Current.area().value()).param("me", Current.actor().id()).param("now", Columns.at(day.now()))
                .param("since", Columns.at(day.now().minus(JUST_NOW))).query(MINE).list();
    }

    private static final RowMapper<Mine> MINE = (row, n) -> mine(row);

    private static Mine mine(ResultSet row) throws SQLException {
        UUID seat = Columns.uuid(row, "seat_id");
        UUID offer = Columns.uuid(row, "offer_id");
        return new Mine(new ShiftId(Columns.uuid(row, "shift_id")), new PostId(Columns.uuid(row, "post_id")), row.getString("name"), row.getString("place"),
                Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"), seat == null ? null : new SeatId(seat),
                offer == null ? null : new OfferId(offer), Columns.instant(row, "answer_by"), row.getInt("stands_at"),
                Columns.instant(row, "checked_in_at"), Columns.instant(row, "checked_out_at"));
    }
}
