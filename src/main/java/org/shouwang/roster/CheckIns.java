package org.shouwang.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.shouwang.accounts.AccountId;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.roster.limits.Refusal;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Coming and going at the posts. By the post's lead or a coordinator at any time, also afterwards from a device that was
 * offline; by the person's own phone at the post, in a window around the shift. Every entry is taken once, whatever is repeated.
 */
@Component
public class CheckIns {

    /** How early somebody may check in by the own phone. */
    public static final Duration EARLY = Duration.ofMinutes(30);
    /** How early a lead takes somebody in who has no seat: earlier, people are sent or take a seat themselves. */
    public static final Duration WALKS_IN_EARLY = Duration.ofHours(2);
    private static final Duration AFTERWARDS = Duration.ofMinutes(60);

    private static final String SELECT = """
            SELECT t.id, t.shift_id, s.post_id, p.name AS post_name, p.place, t.starts_at, t.ends_at, t.holder_id, n.name AS person_name, t.checked_in_at,
                   t.checked_out_at, t.absent
            FROM roster.seat t
            JOIN roster.shift s ON s.area_id = t.area_id AND s.id = t.shift_id
            JOIN roster.post p ON p.area_id = t.area_id AND p.id = s.post_id
            JOIN roster.person n ON n.area_id = t.area_id AND n.id = t.holder_id
            WHERE t.area_id = :area""";

    private final JdbcClient jdbc;
    private final People people;
    private final Leads leads;
    private final Lookups lookups;
    private final Seats seats;
    private final HeldSeats held;
    private final Requests requests;
    private final Limits limits;
    private final AbsenceRows absences;
    private final LiveUpdates live;
    private final AreaDay day;

    CheckIns(JdbcClient jdbc, People people, Leads leads, Lookups lookups, Seats seats, HeldSeats held, Requests requests, Limits limits,
            AbsenceRows absences, LiveUpdates live, AreaDay day) {
        this.jdbc = jdbc;
        this.people = people;
        this.leads = leads;
        this.lookups = lookups;
        this.seats = seats;
        this.held = held;
        this.requests = requests;
        this.limits = limits;
        this.absences = absences;
        this.live = live;
        this.day = day;
    }

    /** The held seats of a day at the posts that whoever acts leads; all posts for who plans the roster. */
    @Transactional(readOnly = true)
    public List<DutySeat> led(LocalDate on) {
        return led(on, on);
    }

    /** The same from the first day to the last. */
    @Transactional(readOnly = true)
    public List<DutySeat> led(LocalDate first, LocalDate last) {
        boolean all = Current.actor().may(Permission.ROSTER_EDIT, Current.area());
        return jdbc.sql(SELECT + """

                         AND t.starts_at < :until AND t.ends_at > :from
                          AND (:all OR p.lead_id = (SELECT me.id FROM roster.person me WHERE me.area_id = :area AND me.account_id = :account))
                        ORDER BY t.starts_at, p.sort_key, p.id, n.sort_key, t.id""")
                .param("area", area()).param("from", Columns.at(first.atStartOfDay(day.zone()).toInstant()))
                .param("until", Columns.at(last.plusDays(1).atStartOfDay(day.zone()).toInstant())).param("all", all)
                .param("account", Current.actor().id()).query(CheckIns::seat).list();
    }

    /** Refuses unless whoever acts leads the shift's post, or plans the roster there. */
    @Transactional(readOnly = true)
    public void demandLeads(ShiftId shift) {
        leads.demand(shift);
    }

    /** Who stands in a shift. */
    @Transactional(readOnly = true)
    public List<DutySeat> ofShift(ShiftId shift) {
        return jdbc.sql(SELECT + " AND t.shift_id = :shift ORDER BY n.sort_key, t.id").param("area", area()).param("shift", shift.value())
                .query(CheckIns::seat).list();
    }

    @Transactional(readOnly = true)
    public Optional<DutySeat> find(SeatId id) {
        return jdbc.sql(SELECT + " AND t.id = :id").param("area", area()).param("id", id.value()).query(CheckIns::seat).optional();
    }

    /** The seat at a post that whoever acts may check in or out of now. */
    @Transactional(readOnly = true)
    public Optional<DutySeat> mineAt(PostId post) {
        var now = day.now();
        return people.ofAccount(new AccountId(Current.actor().id())).flatMap(me -> jdbc.sql(SELECT + """

                         AND t.holder_id = :me AND s.post_id = :post AND t.starts_at <= :early AND t.ends_at >= :late
                        ORDER BY t.checked_out_at IS NOT NULL, t.starts_at LIMIT 1""")
                .param("area", area()).param("me", me.id().value()).param("post", post.value())
                .param("early", Columns.at(now.plus(EARLY))).param("late", Columns.at(now.minus(AFTERWARDS))).query(CheckIns::seat).optional());
    }

    /**
     * Records that somebody came, left or did not come. The same entry again changes nothing.
     *
     * @param entry made on the device
     * @param madeAt when it was recorded on the device, by its clock; not later than now
     * @throws Problem {@code roster.seat.unknown} when nobody holds the seat; {@code roster.check-in.not-yours} for who neither leads the
     *         post nor plans the roster nor stands there; {@code roster.check-in.window} for the own phone outside the time;
     *         {@code roster.check-in.order} for leaving without having come; {@code roster.check-in.not-begun} for not having come to what is
     *         far ahead; {@code roster.check-in.elsewhere} for who stands at
     *         another post at that time
     */
    @Transactional
    public DutySeat record(UUID entry, SeatId id, CheckInKind kind, Instant madeAt) {
        var seat = jdbc.sql(SELECT + " AND t.id = :id FOR NO KEY UPDATE OF t").param("area", area()).param("id", id.value()).query(CheckIns::seat)
                .optional().orElseThrow(() -> Problem.notFound("roster.seat.unknown"));
        var at = madeAt.isAfter(day.now()) ? day.now() : madeAt;
        demandMay(seat, kind, at);
        int fresh = jdbc.sql("""
                        INSERT INTO roster.check_in (area_id, id, seat_id, person_id, kind, made_at, recorded_at, made_by)
                        VALUES (:area, :id, :seat, :person, :kind, :at, :now, :by) ON CONFLICT (area_id, id) DO NOTHING""")
                .param("area", area()).param("id", entry).param("seat", id.value()).param("person", seat.person().value())
                .param("kind", Columns.word(kind)).param("at", Columns.at(at)).param("now", Columns.at(day.now())).param("by", Current.actor().id()).update();
        if (fresh == 1) {
            apply(entry, seat, kind, at);
            live.changed("roster");
            live.changed("roster.mine");
        }
        return find(id).orElseThrow();
    }

    /** The first coming and the last going count, in whatever order a device sends them. */
    private void apply(UUID entry, DutySeat seat, CheckInKind kind, Instant at) {
        var set = switch (kind) {
            case IN -> "checked_in_at = least(coalesce(checked_in_at, :at), :at), absent = NULL";
            case OUT -> "checked_out_at = greatest(coalesce(checked_out_at, :at), :at)";
            case NO_SHOW -> "absent = CASE WHEN checked_in_at IS NULL AND CAST(:at AS timestamptz) IS NOT NULL THEN 'no_show' END";
            case EXCUSED -> "absent = CASE WHEN checked_in_at IS NULL AND CAST(:at AS timestamptz) IS NOT NULL THEN 'excused' END";
        };
        if ((kind == CheckInKind.NO_SHOW || kind == CheckInKind.EXCUSED) && at.isBefore(seat.from().minus(EARLY))) {
            throw Problem.refused("roster.check-in.not-begun");
        }
        if (kind == CheckInKind.OUT && seat.cameAt() == null) {
            throw Problem.refused("roster.check-in.order");
        }
        try {
            jdbc.sql("UPDATE roster.seat SET " + set + " WHERE area_id = :area AND id = :id").param("area", area()).param("id", seat.seat().value())
                    .param("at", Columns.at(at)).update();
        } catch (DataIntegrityViolationException e) {
            // Was noted as not having come, and took another seat of the same time meanwhile.
            throw Problem.refused("roster.check-in.elsewhere");
        }
        if (kind == CheckInKind.IN) {
            absences.cameAfterAll(seat.seat(), seat.person());
        } else if (kind == CheckInKind.NO_SHOW && seat.cameAt() == null && !seat.absent()) {
            absences.note(new AbsenceId(entry), Absence.Kind.NO_SHOW, seat.seat(), seat.shift(), seat.person(), at);
        } else if (kind == CheckInKind.EXCUSED) {
            absences.excused(seat.seat(), seat.person(), at);
        }
    }

    /**
     * Somebody came whom nobody expected: takes a free seat, or one more, under the same limits, and is checked in.
     *
     * @return the seat, or the rule that forbids it
     */
    @Transactional
    public Outcome walkIn(RequestId entry, ShiftId shift, VolunteerId volunteer, Instant madeAt) {
        var person = people.lock(volunteer).orElseThrow(() -> Problem.notFound("volunteers.unknown"));
        var sought = lookups.of(shift, volunteer, entry).orElseThrow(() -> Problem.notFound("roster.shift.unknown"));
        if (sought.before() != null) {
            return sought.before();
        }
        leads.demand(shift);
        var now = day.now();
        // What the lead wrote at the post without network arrives when the shift is over.
        var came = madeAt.isAfter(now) ? now : madeAt;
        if (came.isBefore(sought.from().minus(WALKS_IN_EARLY))) {
            throw Problem.refused("roster.check-in.too-early", sought.from().minus(WALKS_IN_EARLY));
        }
        var begin = came.isAfter(sought.from()) ? came : sought.from();
        var asking = new Asking(entry, now, new AccountId(Current.actor().id()), volunteer, shift, sought.opening(), Act.WALK_IN);
        // Who was noted as not having come here, and comes after all, has the seat still.
        var own = Optional.ofNullable(sought.seated()).or(() -> held.of(shift, volunteer).map(HeldSeat::id));
        Optional<Refusal> refusal = !person.serves() ? Optional.of(Refusal.by(RosterRule.SERVES))
                : sought.cancelled() || !came.isBefore(sought.until()) ? Optional.of(Refusal.by(RosterRule.CANCELLED))
                : own.isPresent() ? Optional.empty() : limits.refuse(sought.lasting(begin, sought.until()), person, sought.held());
        if (refusal.isPresent()) {
            return requests.write(asking, new Outcome.Refused(refusal.get()));
        }
        var seat = own.orElseGet(() -> seats.assign(shift, volunteer, now, begin).orElseGet(() -> seats.add(SeatId.next(), shift, volunteer, now, begin)));
        record(entry.value(), seat, CheckInKind.IN, madeAt);
        return requests.write(asking, new Outcome.Taken(seat));
    }

    private void demandMay(DutySeat seat, CheckInKind kind, Instant at) {
        if (leads.mine(seat.post())) {
            return;
        }
        boolean mine = people.ofAccount(new AccountId(Current.actor().id())).filter(me -> me.id().equals(seat.person())).isPresent();
        if (!mine || kind == CheckInKind.NO_SHOW || kind == CheckInKind.EXCUSED) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "roster.check-in.not-yours");
        }
        if (at.isBefore(seat.from().minus(EARLY)) || at.isAfter(seat.until().plus(AFTERWARDS))) {
            throw Problem.refused("roster.check-in.window", seat.from().minus(EARLY), seat.until().plus(AFTERWARDS));
        }
    }

    /** Whether whoever acts leads the post, or plans the roster there. */
    @Transactional(readOnly = true)
    public boolean leads(PostId post) {
        return leads.mine(post);
    }

    private static UUID area() {
        return Current.area().value();
    }

    static DutySeat seat(ResultSet row, int n) throws SQLException {
        return new DutySeat(new SeatId(Columns.uuid(row, "id")), new ShiftId(Columns.uuid(row, "shift_id")), new PostId(Columns.uuid(row, "post_id")),
                row.getString("post_name"), row.getString("place"), Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"),
                new VolunteerId(Columns.uuid(row, "holder_id")), row.getString("person_name"), Columns.instant(row, "checked_in_at"),
                Columns.instant(row, "checked_out_at"), row.getString("absent") != null);
    }
}
