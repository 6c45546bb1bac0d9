package org.shouwang.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is asked about seats, as rows. A question whose seat is another's by now is asked no more, whatever its row says. */
@Component
class SwapRows {

    /** A question as it is answered. */
    record Asked(SwapId id, SwapKind kind, SeatId seat, ShiftId shift, VolunteerId giver, @Nullable SeatId wanted, @Nullable VolunteerId of, Instant until, boolean over) {
    }

    /** Open questions about seats that are still their giver's, and wanted ones that are still held by who was asked. */
    private static final String SELECT = """
            SELECT w.id, w.kind, w.until, g.id AS g_seat_id, g.shift_id AS g_shift_id, gp.name AS g_post_name, gp.place AS g_place,
                   g.starts_at AS g_starts_at, g.ends_at AS g_ends_at, g.holder_id AS g_holder_id, gn.name AS g_person_name,
                   t.id AS t_seat_id, t.shift_id AS t_shift_id, tp.name AS t_post_name, tp.place AS t_place,
                   t.starts_at AS t_starts_at, t.ends_at AS t_ends_at, t.holder_id AS t_holder_id, tn.name AS t_person_name
            FROM roster.swap w
            JOIN roster.seat g ON g.area_id = w.area_id AND g.id = w.seat_id AND g.holder_id = w.giver_id
            JOIN roster.shift gs ON gs.area_id = g.area_id AND gs.id = g.shift_id
            JOIN roster.post gp ON gp.area_id = gs.area_id AND gp.id = gs.post_id
            JOIN roster.person gn ON gn.area_id = g.area_id AND gn.id = g.holder_id
            LEFT JOIN roster.seat t ON t.area_id = w.area_id AND t.id = w.wanted_seat_id AND t.holder_id = w.asked_id
            LEFT JOIN roster.shift ts ON ts.area_id = t.area_id AND ts.id = t.shift_id
            LEFT JOIN roster.post tp ON tp.area_id = ts.area_id AND tp.id = ts.post_id
            LEFT JOIN roster.person tn ON tn.area_id = t.area_id AND tn.id = t.holder_id
            WHERE w.area_id = :area AND w.outcome IS NULL AND w.until > :now AND g.starts_at > :now AND (w.kind <> 'swap' OR t.starts_at > :now)""";

    private static final String ASKED = """
            SELECT w.id, w.kind, w.seat_id, t.shift_id, w.giver_id, w.wanted_seat_id, w.asked_id, w.until, w.outcome
            FROM roster.swap w JOIN roster.seat t ON t.area_id = w.area_id AND t.id = w.seat_id WHERE w.area_id = :area""";

    private static final String ME = "(SELECT me.id FROM roster.person me WHERE me.area_id = :area AND me.account_id = :me)";

    /** How far ahead one looks for a seat to swap with. */
    private static final Duration AHEAD = Duration.ofDays(14);

    private final JdbcClient jdbc;

    SwapRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A seat whose last question is over, or came from somebody who held it before, may be put up again. */
    void clear(SeatId seat, VolunteerId giver, Instant now) {
        jdbc.sql("""
                        UPDATE roster.swap SET outcome = CASE WHEN giver_id = :giver THEN 'expired' ELSE 'void' END, outcome_at = :now
                        WHERE area_id = :area AND seat_id = :seat AND outcome IS NULL AND (giver_id <> :giver OR until <= :now)""")
                .param("area", area()).param("seat", seat.value()).param("giver", giver.value()).param("now", Columns.at(now)).update();
    }

    /** @return false where the seat is put up already */
    boolean add(SwapId id, SwapKind kind, SeatId seat, VolunteerId giver, @Nullable SeatId wanted, @Nullable VolunteerId of, Instant now, Instant until) {
        return jdbc.sql("""
                        INSERT INTO roster.swap (area_id, id, kind, seat_id, giver_id, wanted_seat_id, asked_id, asked_at, until)
                        VALUES (:area, :id, :kind, :seat, :giver, :wanted, :of, :now, :until)
                        ON CONFLICT (area_id, seat_id) WHERE outcome IS NULL DO NOTHING""")
                .param("area", area()).param("id", id.value()).param("kind", Columns.word(kind)).param("seat", seat.value()).param("giver", giver.value())
                .param("wanted", wanted == null ? null : wanted.value(), Types.OTHER).param("of", of == null ? null : of.value(), Types.OTHER)
                .param("now", Columns.at(now)).param("until", Columns.at(until)).update() == 1;
    }

    /** Whether somebody waits for an answer about this seat. */
    boolean asked(SeatId seat, Instant now) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM roster.swap w JOIN roster.seat g ON g.area_id = w.area_id AND g.id = w.seat_id AND g.holder_id = w.giver_id
                                       WHERE w.area_id = :area AND w.outcome IS NULL AND w.until > :now AND (w.seat_id = :seat OR w.wanted_seat_id = :seat))""")
                .param("area", area()).param("seat", seat.value()).param("now", Columns.at(now)).query(Boolean.class).single();
    }

    Optional<Asked> find(SwapId id) {
        return jdbc.sql(ASKED + " AND w.id = :id").param("area", area()).param("id", id.value()).query(SwapRows::asked).optional();
    }

    /** @return false where it was ended before */
    boolean end(SwapId id, String outcome, @Nullable VolunteerId taker, Instant now) {
        return jdbc.sql("UPDATE roster.swap SET outcome = :outcome, taker_id = :taker, outcome_at = :now WHERE area_id = :area AND id = :id AND outcome IS NULL")
                .param("area", area()).param("id", id.value()).param("outcome", outcome).param("taker", taker == null ? null : taker.value(), Types.OTHER)
                .param("now", Columns.at(now)).update() == 1;
    }

    /** Those whose time has run out, the earliest first. */
    List<Asked> expired(int most, Instant now) {
        return jdbc.sql(ASKED + " AND w.outcome IS NULL AND w.until <= :now ORDER BY w.until, w.id LIMIT :most")
                .param("area", area()).param("now", Columns.at(now)).param("most", most).query(SwapRows::asked).list();
    }

    /** What others ask me. */
    List<Swap> toMe(Instant now) {
        return swaps(" AND w.asked_id = " + ME + " ORDER BY w.until, w.id", now);
    }

    /** What I have asked. */
    List<Swap> mine(Instant now) {
        return swaps(" AND w.giver_id = " + ME + " ORDER BY w.until, w.id", now);
    }

    /** Seats of others that anybody may take, who can do what is needed there. */
    List<Swap> ofOthers(Instant now) {
        return swaps("""

                 AND w.kind <> 'swap' AND EXISTS (SELECT 1 FROM roster.person me WHERE me.area_id = :area AND me.account_id = :me AND me.serves
                     AND me.id <> w.giver_id AND me.skills @> gp.skills)
                ORDER BY g.starts_at, w.id LIMIT 50""", now);
    }

    private List<Swap> swaps(String which, Instant now) {
        return jdbc.sql(SELECT + which).param("area", area()).param("now", Columns.at(now)).param("me", Current.actor().id())
                .query((row, n) -> swap(row)).list();
    }

    /**
     * Seats of other people that could be asked for instead of one's own, by time.
     *
     * @param sought a part of a person's or post's name; empty for all
     */
    Listing<Swap.Place> wanted(SeatId mine, String sought, @Nullable String cursor, int size, Instant now) {
        var after = Keyset.read(cursor, 2);
        var rows = jdbc.sql("""
                        SELECT t.id AS t_seat_id, t.shift_id AS t_shift_id, p.name AS t_post_name, p.place AS t_place, t.starts_at AS t_starts_at,
                               t.ends_at AS t_ends_at, t.holder_id AS t_holder_id, n.name AS t_person_name
                        FROM roster.seat t
                        JOIN roster.shift s ON s.area_id = t.area_id AND s.id = t.shift_id AND s.cancelled_at IS NULL
                        JOIN roster.post p ON p.area_id = s.area_id AND p.id = s.post_id
                        JOIN roster.person n ON n.area_id = t.area_id AND n.id = t.holder_id
                        WHERE t.area_id = :area AND t.state = 'held' AND t.starts_at > :now AND t.starts_at < :ahead AND t.absent IS NULL AND t.checked_in_at IS NULL
                          AND t.shift_id <> (SELECT o.shift_id FROM roster.seat o WHERE o.area_id = :area AND o.id = :mine)
                          AND t.holder_id <> (SELECT o.holder_id FROM roster.seat o WHERE o.area_id = :area AND o.id = :mine)
                          AND (:sought = '' OR strpos(n.name, :sought) > 0 OR strpos(p.name, :sought) > 0)
                          AND (t.starts_at, t.id) > (CAST(:afterTime AS timestamptz), CAST(:afterId AS uuid))
                        ORDER BY t.starts_at, t.id LIMIT :size""")
                .param("area", area()).param("mine", mine.value()).param("now", Columns.at(now)).param("ahead", Columns.at(now.plus(AHEAD)))
                .param("sought", sought).param("afterTime", after == null ? "-infinity" : after.values().getFirst())
                .param("afterId", after == null ? new UUID(0, 0).toString() : after.values().getLast()).param("size", size + 1)
                .query((row, n) -> place(row, "t_")).list();
        return Listing.of(rows, size, last -> Keyset.after(last.from().toString(), last.seat().toString()));
    }

    private static UUID area() {
        return Current.area().value();
    }

    private static Asked asked(ResultSet row, int n) throws SQLException {
        var wanted = Columns.uuid(row, "wanted_seat_id");
        var of = Columns.uuid(row, "asked_id");
        return new Asked(new SwapId(Columns.uuid(row, "id")), Columns.wordThere(row, "kind", SwapKind.class), new SeatId(Columns.uuid(row, "seat_id")),
                new ShiftId(Columns.uuid(row, "shift_id")), new VolunteerId(Columns.uuid(row, "giver_id")), wanted == null ? null : new SeatId(wanted), of == null ? null : new VolunteerId(of),
                Columns.instant(row, "until"), row.getString("outcome") != null);
    }

    private static Swap swap(ResultSet row) throws SQLException {
        return new Swap(new SwapId(Columns.uuid(row, "id")), Columns.wordThere(row, "kind", SwapKind.class), place(row, "g_"),
                row.getObject("t_seat_id") == null ? null : place(row, "t_"), Columns.instant(row, "until"));
    }

    private static Swap.Place place(ResultSet row, String of) throws SQLException {
        return new Swap.Place(new SeatId(Columns.uuid(row, of + "seat_id")), new ShiftId(Columns.uuid(row, of + "shift_id")),
                row.getString(of + "post_name"), row.getString(of + "place"), Columns.instant(row, of + "starts_at"), Columns.instant(row, of + "ends_at"),
                new VolunteerId(Columns.uuid(row, of + "holder_id")), row.getString(of + "person_name"));
    }
}
