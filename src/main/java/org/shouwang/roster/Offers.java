package org.shouwang.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.shouwang.incidents.RuleKey;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.roster.limits.RulesInForce;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A freed seat is offered to the first of those who stand by whom no rule keeps from it, for a limited time; then the next is
 * asked. At night nobody is woken unless the shift begins soon. Everything here is done under the lock of the shift's row.
 */
@Component
class Offers {

    private static final int MOST_ASKED_AT_ONCE = 200;

    /** An offer that waits for its answer. */
    record Open(OfferId id, ShiftId shift, SeatId seat, VolunteerId person, UUID standBy, Instant until) {
    }

    private record Queued(UUID id, VolunteerId person) {
    }

    record Locked(Instant starts, boolean cancelled, int waiting) {
    }

    private final JdbcClient jdbc;
    private final Seats seats;
    private final People people;
    private final Lookups lookups;
    private final Limits limits;
    private final RulesInForce rules;
    private final AreaDay day;
    private final LiveUpdates live;
    private final OfferNotices notices;

    Offers(JdbcClient jdbc, Seats seats, People people, Lookups lookups, Limits limits, RulesInForce rules, AreaDay day, LiveUpdates live,
            OfferNotices notices) {
        this.jdbc = jdbc;
        this.seats = seats;
        this.people = people;
        this.lookups = lookups;
        this.limits = limits;
        this.rules = rules;
        this.day = day;
        this.live = live;
        this.notices = notices;
    }

    /** Locks the shift and offers what is free to those who stand by; nothing where nobody does or it is night. */
    void offerFreed(ShiftId shift) {
        var locked = lock(shift);
        var now = day.now();
        if (locked.isEmpty() || locked.get().cancelled() || locked.get().waiting() == 0 || !now.isBefore(locked.get().starts()) || quiet(now, locked.get().starts())) {
            return;
        }
        for (var next : queue(shift)) {
            if (mayTake(shift, next.person(), now)) {
                var seat = seats.toOffer(shift, now);
                if (seat.isEmpty()) {
                    return;
                }
                make(shift, seat.get(), next, locked.get().starts(), now);
            }
        }
    }

    /** From here on nobody else changes who waits for this shift or what is offered of it. */
    Optional<Locked> lock(ShiftId shift) {
        return jdbc.sql("SELECT starts_at, cancelled_at, waiting FROM roster.shift WHERE area_id = :area AND id = :shift FOR NO KEY UPDATE")
                .param("area", area()).param("shift", shift.value())
                .query((row, n) -> new Locked(Columns.instant(row, "starts_at"), row.getObject("cancelled_at") != null, row.getInt("waiting"))).optional();
    }

    private boolean mayTake(ShiftId shift, VolunteerId id, Instant now) {
        var person = people.all(List.of(id)).get(id);
        var sought = lookups.of(shift, id, RequestId.next()).orElseThrow();
        return person != null && person.serves() && sought.closed(now, false).isEmpty() && sought.overQuota().isEmpty()
                && limits.refuse(sought, person, sought.held()).isEmpty();
    }

    private void make(ShiftId shift, SeatId seat, Queued next, Instant starts, Instant now) {
        var id = new OfferId(Ids.next());
        var until = now.plus(rules.now().time(RuleKey.OFFER_TIME));
        jdbc.sql("UPDATE roster.stand_by SET state = 'offered' WHERE area_id = :area AND id = :id AND state = 'waiting'")
                .param("area", area()).param("id", next.id()).update();
        jdbc.sql("UPDATE roster.shift SET waiting = waiting - 1 WHERE area_id = :area AND id = :shift")
                .param("area", area()).param("shift", shift.value()).update();
        jdbc.sql("""
                        INSERT INTO roster.offer (area_id, id, shift_id, seat_id, person_id, stand_by_id, made_at, until)
                        VALUES (:area, :id, :shift, :seat, :person, :standBy, :now, :until)""")
                .param("area", area()).param("id", id.value()).param("shift", shift.value()).param("seat", seat.value())
                .param("person", next.person().value()).param("standBy", next.id()).param("now", Columns.at(now))
                .param("until", Columns.at(until.isBefore(starts) ? until : starts)).update();
        notices.tell(id);
        live.changed("roster");
        live.changed("roster.mine");
        live.changed("today");
    }

    /** Whether people sleep now and the shift is not so near that they must be asked all the same. */
    boolean quiet(Instant now, Instant starts) {
        var rulesNow = rules.now();
        if (Duration.between(now, starts).compareTo(rulesNow.time(RuleKey.OFFER_QUIET_UNLESS_WITHIN)) <= 0) {
            return false;
        }
        return between(LocalTime.ofInstant(now, rules.zone()), rulesNow.clock(RuleKey.OFFER_QUIET_FROM), rulesNow.clock(RuleKey.OFFER_QUIET_UNTIL));
    }

    /** Also over midnight. */
    static boolean between(LocalTime time, LocalTime from, LocalTime until) {
        return from.isBefore(until) ? !time.isBefore(from) && time.isBefore(until) : !time.isBefore(from) || time.isBefore(until);
    }

    private List<Queued> queue(ShiftId shift) {
        return jdbc.sql("""
                        SELECT id, person_id FROM roster.stand_by WHERE area_id = :area AND shift_id = :shift AND state = 'waiting'
                        ORDER BY ticket LIMIT :most""")
                .param("area", area()).param("shift", shift.value()).param("most", MOST_ASKED_AT_ONCE)
                .query((row, n) -> new Queued(Columns.uuid(row, "id"), new VolunteerId(Columns.uuid(row, "person_id")))).list();
    }

    Optional<Open> find(OfferId id) {
        return jdbc.sql("""
                        SELECT id, shift_id, seat_id, person_id, stand_by_id, until FROM roster.offer
                        WHERE area_id = :area AND id = :id""")
                .param("area", area()).param("id", id.value()).query(Offers::open).optional();
    }

    /** Those whose time has run out, the earliest first. */
    List<Open> expired(int most) {
        return jdbc.sql("""
                        SELECT id, shift_id, seat_id, person_id, stand_by_id, until FROM roster.offer
                        WHERE area_id = :area AND outcome IS NULL AND until <= :now ORDER BY until, id LIMIT :most""")
                .param("area", area()).param("now", Columns.at(day.now())).param("most", most).query(Offers::open).list();
    }

    /** Shifts in which somebody waits and a seat is free: after a night, or where two requests crossed. */
    List<ShiftId> overlooked(int most) {
        return jdbc.sql("""
                        SELECT s.id FROM roster.shift s
                        WHERE s.area_id = :area AND s.waiting > 0 AND s.cancelled_at IS NULL AND s.starts_at > :now
                          AND EXISTS (SELECT 1 FROM roster.seat f LEFT JOIN roster.opening o ON o.area_id = f.area_id AND o.id = f.opening_id
                                      WHERE f.area_id = s.area_id AND f.shift_id = s.id AND f.state = 'free' AND (NOT f.kept OR o.kept_until <= :now))
                        ORDER BY s.starts_at, s.id LIMIT :most""")
                .param("area", area()).param("now", Columns.at(day.now())).param("most", most)
                .query((row, n) -> new ShiftId(Columns.uuid(row, "id"))).list();
    }

    /**
     * Ends an offer under the lock of its shift.
     *
     * @param standBy what becomes of the place in the queue: {@code seated} or {@code passed}
     * @return false where it was ended before
     */
    boolean end(Open offer, String outcome, String standBy) {
        lock(offer.shift());
        int ended = jdbc.sql("UPDATE roster.offer SET outcome = :outcome, outcome_at = :now WHERE area_id = :area AND id = :id AND outcome IS NULL")
                .param("area", area()).param("id", offer.id().value()).param("outcome", outcome).param("now", Columns.at(day.now())).update();
        if (ended == 0) {
            return false;
        }
        jdbc.sql("UPDATE roster.stand_by SET state = :state WHERE area_id = :area AND id = :id AND state = 'offered'")
                .param("area", area()).param("id", offer.standBy()).param("state", standBy).update();
        live.changed("roster");
        live.changed("roster.mine");
        return true;
    }

    /** Gives up the person's place in the queue; false where there is none that waits. */
    boolean stepBack(ShiftId shift, VolunteerId person) {
        lock(shift);
        int left = jdbc.sql("UPDATE roster.stand_by SET state = 'left' WHERE area_id = :area AND shift_id = :shift AND person_id = :person AND state = 'waiting'")
                .param("area", area()).param("shift", shift.value()).param("person", person.value()).update();
        if (left == 1) {
            jdbc.sql("UPDATE roster.shift SET waiting = waiting - 1 WHERE area_id = :area AND id = :shift")
                    .param("area", area()).param("shift", shift.value()).update();
            live.changed("roster");
        }
        return left == 1;
    }

    /** What a person still waits for or was offered. */
    List<ShiftId> queuedFor(VolunteerId person) {
        return jdbc.sql("SELECT shift_id FROM roster.stand_by WHERE area_id = :area AND person_id = :person AND state = 'waiting'")
                .param("area", area()).param("person", person.value()).query((row, n) -> new ShiftId(Columns.uuid(row, "shift_id"))).list();
    }

    List<Open> openOf(VolunteerId person) {
        return jdbc.sql("""
                        SELECT id, shift_id, seat_id, person_id, stand_by_id, until FROM roster.offer
                        WHERE area_id = :area AND person_id = :person AND outcome IS NULL ORDER BY until, id""")
                .param("area", area()).param("person", person.value()).query(Offers::open).list();
    }

    private static Open open(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Open(new OfferId(Columns.uuid(row, "id")), new ShiftId(Columns.uuid(row, "shift_id")), new SeatId(Columns.uuid(row, "seat_id")),
                new VolunteerId(Columns.uuid(row, "person_id")), Columns.uuid(row, "stand_by_id"), Columns.instant(row, "until"));
    }

    private static UUID area() {
        return Current.area().value();
    }
}
