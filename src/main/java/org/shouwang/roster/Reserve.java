package org.shouwang.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.shouwang.accounts.AccountId;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.roster.limits.Refusal;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.roster.limits.Work;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * People on call (机动) are sent where it is short: one tap, the person is told, and from then on the time counts at the new
 * post, under its skills, its risk and the same limits. The reserve's own seat ends where the other begins.
 */
@Component
public class Reserve {

    /**
     * Somebody on call.
     *
     * @param refused which rule keeps the person from the shift; empty where none does
     */
    public record OnCall(SeatId seat, VolunteerId person, @Personal(value = "to send people where it is short", kept = Kept.VOLUNTEER) String personName,
            String postName, Instant from, Instant until, boolean came, Optional<Refusal> refused) {
    }

    private static final int MOST = 40;
    private static final Duration HARDLY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final People people;
    private final Shifts shifts;
    private final HeldSeats held;
    private final Shortage shortage;
    private final Lookups lookups;
    private final Limits limits;
    private final Requests requests;
    private final SeatActs acts;
    private final Leads leads;
    private final Messenger messenger;
    private final LiveUpdates live;
    private final AreaDay day;

    Reserve(JdbcClient jdbc, People people, Shifts shifts, HeldSeats held, Shortage shortage, Lookups lookups, Limits limits, Requests requests, SeatActs acts,
            Leads leads, Messenger messenger, LiveUpdates live, AreaDay day) {
        this.jdbc = jdbc;
        this.people = people;
        this.shifts = shifts;
        this.held = held;
        this.shortage = shortage;
        this.lookups = lookups;
        this.limits = limits;
        this.requests = requests;
        this.acts = acts;
        this.leads = leads;
        this.messenger = messenger;
        this.live = live;
        this.day = day;
    }

    /**
     * Who is on call while a shift goes on, those who may be sent there first.
     *
     * @throws Problem {@code roster.check-in.not-yours} for who neither leads the post nor plans the roster
     */
    @Transactional(readOnly = true)
    public List<OnCall> forShift(ShiftId shift) {
        leads.demand(shift);
        var target = shifts.find(shift).orElseThrow();
        var from = begin(target);
        if (!target.until().isAfter(from)) {
            return List.of();
        }
        var some = jdbc.sql("""
                        SELECT t.id, t.holder_id, n.name, p.name AS post_name, t.starts_at, t.ends_at, t.checked_in_at
                        FROM roster.seat t JOIN roster.shift s ON s.area_id = t.area_id AND s.id = t.shift_id
                        JOIN roster.post p ON p.area_id = s.area_id AND p.id = s.post_id AND p.kind = 'reserve'
                        JOIN roster.person n ON n.area_id = t.area_id AND n.id = t.holder_id
                        WHERE t.area_id = :area AND t.state = 'held' AND t.absent IS NULL AND t.checked_out_at IS NULL AND t.shift_id <> :shift
                          AND t.starts_at < :until AND t.ends_at > :from
                        ORDER BY t.checked_in_at IS NULL, t.starts_at, n.sort_key, t.id LIMIT :most""")
                .param("area", area()).param("shift", shift.value()).param("from", Columns.at(from)).param("until", Columns.at(target.until()))
                .param("most", MOST)
                .query((row, n) -> new OnCall(new SeatId(Columns.uuid(row, "id")), new VolunteerId(Columns.uuid(row, "holder_id")), row.getString("name"),
                        row.getString("post_name"), Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"),
                        row.getObject("checked_in_at") != null, Optional.empty())).list();
        return asked(some, shift, from, target.until());
    }

    private List<OnCall> asked(List<OnCall> some, ShiftId shift, Instant from, Instant until) {
        var request = RequestId.next();
        var sought = lookups.all(some.stream().map(one -> new Lookups.Question(shift, one.person(), request, account())).toList());
        var known = people.all(some.stream().map(OnCall::person).toList());
        var around = limits.around(known.values(), from, until);
        var seats = held.all(some.stream().map(OnCall::seat).toList());
        return IntStream.range(0, some.size()).mapToObj(n -> {
            var one = some.get(n);
            var refusal = refuse(Objects.requireNonNull(sought.get(n)), seats.get(one.seat()), known.get(one.person()), from, until, around);
            return new OnCall(one.seat(), one.person(), one.personName(), one.postName(), one.from(), one.until(), one.came(), refusal);
        }).sorted(Comparator.comparing(one -> one.refused().isPresent())).toList();
    }

    private static Optional<Refusal> refuse(Sought all, HeldSeat seat, Person person, Instant from, Instant until, Limits.Around around) {
        var rest = all.leavingOut(seat.work(), seat.opening());
        if (worksBefore(seat, from) && from.isAfter(seat.from())) {
            rest = rest.holding(new Work(seat.from(), from.isBefore(seat.until()) ? from : seat.until(), seat.risk(), seat.outdoors()), null);
        }
        var sought = rest.lasting(from, until);
        return person.serves() ? around.refuse(sought, person, sought.held()) : Optional.of(Refusal.by(RosterRule.SERVES));
    }

    /**
     * Sends somebody on call to a shift that lacks people, from now or from its begin. For who leads one of the two posts, and
     * for who plans the roster there.
     */
    @Transactional
    public Outcome send(RequestId request, SeatId reserve, ShiftId shift) {
        return acts.answered(request, reserve, (person, seat) -> {
            var target = shifts.find(shift).orElseThrow(() -> Problem.notFound("roster.shift.unknown"));
            if (seat.isEmpty() || !leads.mine(seat.get().post())) {
                leads.demand(target.post());
            }
            var outcome = seat.isEmpty() ? no(RosterRule.NOT_ON_DUTY) : sent(request, seat.get(), target, person);
            requests.write(new Asking(request, day.now(), account(), person.id(), shift, target.opening(), Act.SEND), outcome);
            if (outcome instanceof Outcome.Taken) {
                live.changed("roster");
                live.changed("roster.seats");
                live.changed("roster.mine");
                live.changed("today");
            }
            return outcome;
        });
    }

    private Outcome sent(RequestId request, HeldSeat seat, Shift target, Person person) {
        var now = day.now();
        var from = begin(target);
        if (!reserve(seat) || seat.left() || seat.absent() || !seat.until().isAfter(now)) {
            return no(RosterRule.NOT_ON_DUTY);
        }
        if (target.cancelled() || !target.until().isAfter(from)) {
            return no(RosterRule.CANCELLED);
        }
        var sought = lookups.of(target.id(), person.id(), request).orElseThrow();
        var refusal = refuse(sought, seat, person, from, target.until(), limits.around(List.of(person), from, target.until()));
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        if (!shortage.lockIfShort(target.id(), now)) {
            return no(RosterRule.NOT_SHORT);
        }
        return SeatActs.once(() -> {
            leave(seat, from, now);
            var taken = shortage.seatFor(target.id(), person.id(), now, from).orElseThrow();
            messenger.tell(person.account(), "roster.told.sent.", target.until(), target.postName(), from, target.until());
            return new Outcome.Taken(taken);
        });
    }

    /** The reserve's seat ends where the other begins; whoever has hardly begun there has not been there. */
    private void leave(HeldSeat seat, Instant from, Instant now) {
        if (!worksBefore(seat, from)) {
            held.giveUp(seat.id());
        } else if (from.isBefore(seat.until())) {
            held.endAt(seat.id(), from, seat.onDuty() && !from.isAfter(now));
        }
    }

    private static boolean worksBefore(HeldSeat seat, Instant from) {
        var begin = seat.cameAt() != null && seat.cameAt().isBefore(seat.from()) ? seat.cameAt() : seat.from();
        return !from.isBefore(begin.plus(HARDLY));
    }

    private boolean reserve(HeldSeat seat) {
        return jdbc.sql("SELECT kind FROM roster.post WHERE area_id = :area AND id = :id").param("area", area()).param("id", seat.post().value())
                .query(String.class).single().equals("reserve");
    }

    private Instant begin(Shift target) {
        return target.from().isAfter(day.now()) ? target.from() : day.now();
    }

    private static Outcome no(RosterRule rule) {
        return new Outcome.Refused(Refusal.by(rule));
    }

    private static AccountId account() {
        return new AccountId(Current.actor().id());
    }

    private static UUID area() {
        return Current.area().value();
    }
}
