package org.shouwang.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.roster.limits.Refusal;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passing seats on (换班、代班): a seat for a seat, or only given. Both people's rows are locked in one order before anything is
 * looked at, and every rule is looked at again for both, each without the seat that is given up. The same request again gets
 * the first answer again.
 */
@Component
public class Swaps {

    /** For so long a question waits, unless one of the shifts begins before. */
    static final Duration WAITS = Duration.ofHours(24);

    private final SwapRows rows;
    private final AreasAtWork areas;
    private final People people;
    private final Shifts shifts;
    private final HeldSeats held;
    private final Lookups lookups;
    private final Limits limits;
    private final Requests requests;
    private final Offers offers;
    private final Messenger messenger;
    private final LiveUpdates live;
    private final AreaDay day;

    Swaps(SwapRows rows, AreasAtWork areas, People people, Shifts shifts, HeldSeats held, Lookups lookups, Limits limits, Requests requests, Offers offers, Messenger messenger,
            LiveUpdates live, AreaDay day) {
        this.rows = rows;
        this.areas = areas;
        this.people = people;
        this.shifts = shifts;
        this.held = held;
        this.lookups = lookups;
        this.limits = limits;
        this.requests = requests;
        this.offers = offers;
        this.messenger = messenger;
        this.live = live;
        this.day = day;
    }

    /** What others ask whoever acts: their seat for this one's. */
    @Transactional(readOnly = true)
    public List<Swap> toMe() {
        return rows.toMe(day.now());
    }

    /** What whoever acts has asked and waits for. */
    @Transactional(readOnly = true)
    public List<Swap> mine() {
        return rows.mine(day.now());
    }

    /** Seats that others want to swap or to hand over, and that whoever acts could do. */
    @Transactional(readOnly = true)
    public List<Swap> ofOthers() {
        return rows.ofOthers(day.now());
    }

    /** The own seat in a shift, as far as it can change hands; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<SeatId> givable(ShiftId shift) {
        return people.ofAccount(account()).flatMap(me -> held.of(shift, me.id())).filter(seat -> seat.ahead(day.now())).map(HeldSeat::id);
    }

    /** Seats of others that could be asked for instead of an own one, by time. */
    @Transactional(readOnly = true)
    public Listing<Swap.Place> wanted(SeatId mine, String sought, @Nullable String cursor, int size) {
        return rows.wanted(mine, sought.strip(), cursor, size, day.now());
    }

    /** Asks the holder of another seat to swap; both must be allowed to as things are. */
    @Transactional
    public Outcome ask(SwapId id, ShiftId mine, SeatId theirs) {
        var known = lock(Stream.concat(Stream.of(me().id()), held.find(theirs).map(HeldSeat::holder).stream()));
        return once(new RequestId(id.value()), me().id(), mine, Act.ASK_SWAP, request -> {
            var me = known.get(me().id());
            var own = held.of(mine, me.id()).filter(seat -> seat.ahead(day.now()));
            if (own.isEmpty()) {
                return no(RosterRule.NOT_YOURS);
            }
            // Once more, now that nobody else moves these two.
            var other = held.find(theirs).filter(seat -> seat.ahead(day.now()) && !seat.holder().equals(me.id()) && known.containsKey(seat.holder()));
            if (other.isEmpty()) {
                return no(RosterRule.SWAP_OVER);
            }
            if (other.get().shift().equals(mine)) {
                return no(RosterRule.SAME_SHIFT);
            }
            var them = known.get(other.get().holder());
            var refusal = both(me, own.get(), them, other.get(), request);
            if (refusal.isPresent()) {
                return new Outcome.Refused(refusal.get());
            }
            var asked = put(id, SwapKind.SWAP, own.get(), theirs, them.id(), earlier(own.get().from(), other.get().from()));
            if (asked instanceof Outcome.Done) {
                messenger.ask(them.account(), "roster.told.swap-asked.", other.get().from(), me.name(), own.get().from(), own.get().until(), other.get().from());
            }
            return asked;
        });
    }

    /**
     * Asks everybody: for a swap against any seat, or only for somebody who takes it over.
     *
     * @param kind {@link SwapKind#OPEN_SWAP} or {@link SwapKind#TAKE_OVER}; the latter is refused where people stand by: the
     *        seat is promised to them
     */
    @Transactional
    public Outcome putUp(SwapId id, ShiftId mine, SwapKind kind) {
        if (kind == SwapKind.SWAP) {
            throw new IllegalArgumentException("a swap names the other seat");
        }
        lock(Stream.of(me().id()));
        return once(new RequestId(id.value()), me().id(), mine, Act.ASK_SWAP, request -> {
            var own = held.of(mine, me().id()).filter(seat -> seat.ahead(day.now()));
            if (own.isEmpty()) {
                return no(RosterRule.NOT_YOURS);
            }
            if (kind == SwapKind.TAKE_OVER && shifts.find(mine).orElseThrow().waiting() > 0) {
                return no(RosterRule.SOMEBODY_WAITS);
            }
            return put(id, kind, own.get(), null, null, own.get().from());
        });
    }

    private Outcome put(SwapId id, SwapKind kind, HeldSeat seat, @Nullable SeatId wanted, @Nullable VolunteerId of, Instant begins) {
        var now = day.now();
        var until = earlier(now.plus(WAITS), begins);
        rows.clear(seat.id(), seat.holder(), now);
        if (!rows.add(id, kind, seat.id(), seat.holder(), wanted, of, now, until)) {
            return no(RosterRule.ASKED_ALREADY);
        }
        areas.until(until.plus(WAITS));
        return new Outcome.Done();
    }

    /**
     * Whoever acts agrees: to the swap that was asked of this person, or to take over a seat. Every rule is looked at again.
     *
     * @throws Problem {@code roster.swap.unknown}; {@code roster.swap.needs-seat} for {@link SwapKind#OPEN_SWAP}, which is answered by
     *         {@link #ask}
     */
    @Transactional
    public Outcome accept(RequestId request, SwapId id) {
        var asked = known(id);
        if (asked.kind() == SwapKind.OPEN_SWAP) {
            throw Problem.refused("roster.swap.needs-seat");
        }
        var me = me().id();
        var known = lock(Stream.of(me, asked.giver()));
        var act = asked.kind() == SwapKind.SWAP ? Act.SWAP : Act.TAKE_OVER;
        return once(request, me, asked.shift(), act, any -> {
            var seats = held.lock(Stream.of(asked.seat(), asked.wanted()).filter(seat -> seat != null).toList());
            var seat = seats.get(asked.seat());
            var now = day.now();
            if (seat != null && seat.holder().equals(me) && known(id).over()) {
                // A second tap with another id, on another phone.
                return new Outcome.Taken(seat.id());
            }
            if (known(id).over() || !now.isBefore(asked.until()) || seat == null || !seat.holder().equals(asked.giver()) || !seat.ahead(now)
                    || asked.giver().equals(me)) {
                return no(RosterRule.SWAP_OVER);
            }
            var giver = known.get(asked.giver());
            return asked.wanted() == null ? takeOver(asked, seat, known.get(me), giver, request)
                    : swap(asked, seat, seats.get(asked.wanted()), known.get(me), giver, request);
        });
    }

    private Outcome takeOver(SwapRows.Asked asked, HeldSeat seat, Person me, Person giver, RequestId request) {
        var refusal = keepsFrom(me, seat, null, request);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        passOn(asked, Map.of(seat.id(), me.id()), me.id());
        offers.stepBack(seat.shift(), me.id());
        logForGiver(giver, seat.shift(), seat.opening(), Act.TAKE_OVER, new Outcome.Done());
        messenger.tell(giver.account(), "roster.told.taken-over.", seat.from(), me.name(), seat.from());
        messenger.tellLead(seat.post(), "roster.told.lead-taken-over.", seat.from(), giver.name(), me.name(), seat.from());
        return new Outcome.Taken(seat.id());
    }

    private Outcome swap(SwapRows.Asked asked, HeldSeat given, @Nullable HeldSeat mine, Person me, Person giver, RequestId request) {
        if (mine == null || !me.id().equals(asked.of()) || !mine.holder().equals(me.id()) || !mine.ahead(day.now())) {
            return no(RosterRule.SWAP_OVER);
        }
        var refusal = both(me, mine, giver, given, request);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        passOn(asked, Map.of(given.id(), me.id(), mine.id(), giver.id()), me.id());
        offers.stepBack(given.shift(), me.id());
        offers.stepBack(mine.shift(), giver.id());
        logForGiver(giver, mine.shift(), mine.opening(), Act.SWAP, new Outcome.Taken(mine.id()));
        messenger.tell(giver.account(), "roster.told.swapped.", mine.from(), me.name(), mine.from(), mine.until());
        return new Outcome.Taken(given.id());
    }

    private void passOn(SwapRows.Asked asked, Map<SeatId, VolunteerId> to, VolunteerId taker) {
        try {
            rows.end(asked.id(), "done", taker, day.now());
            held.passOn(to, day.now());
        } catch (DataIntegrityViolationException e) {
            // Somebody who was noted as absent elsewhere was found to have come, in this very moment.
            throw Problem.refused("roster.check-in.elsewhere");
        }
    }

    /** Who gave the seat asked earlier, under another id: that it came to pass stands in the log as well. */
    private void logForGiver(Person giver, ShiftId shift, @Nullable OpeningId opening, Act act, Outcome outcome) {
        requests.write(new Asking(RequestId.next(), day.now(), giver.account(), giver.id(), shift, opening, act), outcome);
    }

    /** Whoever was asked does not want to swap. */
    @Transactional
    public Outcome decline(RequestId request, SwapId id) {
        var asked = known(id);
        var me = me().id();
        var known = lock(Stream.of(me, asked.giver()));
        return once(request, me, asked.shift(), Act.DECLINE_SWAP, any -> {
            if (!me.equals(asked.of()) || !rows.end(id, "declined", null, day.now())) {
                return no(RosterRule.SWAP_OVER);
            }
            held.find(asked.seat()).ifPresent(seat -> messenger.tell(known.get(asked.giver()).account(), "roster.told.swap-declined.", seat.from(),
                    known.get(me).name(), seat.from()));
            return new Outcome.Done();
        });
    }

    /** Whoever asked asks no longer. Again changes nothing. */
    @Transactional
    public void withdraw(SwapId id) {
        var asked = known(id);
        if (!asked.giver().equals(me().id())) {
            throw Problem.notFound("roster.swap.unknown");
        }
        lock(Stream.of(asked.giver()));
        if (rows.end(id, "withdrawn", null, day.now())) {
            told();
        }
    }

    /** Ends what has run out and tells whoever asked, if the seat is still this person's. */
    int endExpired(int most) {
        var over = rows.expired(most, day.now());
        for (var asked : over) {
            if (rows.end(asked.id(), "expired", null, day.now())) {
                held.find(asked.seat()).filter(seat -> seat.holder().equals(asked.giver()) && seat.ahead(day.now())).ifPresent(seat ->
                        messenger.tell(people.all(List.of(asked.giver())).get(asked.giver()).account(), "roster.told.swap-expired.", seat.from(), seat.from()));
                told();
            }
        }
        return over.size();
    }

    /** What keeps one of two people from the other's seat, whoever acts first. */
    private Optional<Refusal> both(Person me, HeldSeat mine, Person other, HeldSeat theirs, RequestId request) {
        return keepsFrom(me, theirs, mine, request).or(() -> keepsFrom(other, mine, theirs, request).map(Refusal::ofTheOther));
    }

    private Optional<Refusal> keepsFrom(Person who, HeldSeat seat, @Nullable HeldSeat given, RequestId request) {
        var all = lookups.of(seat.shift(), who.id(), request).orElseThrow();
        var sought = given == null ? all : all.leavingOut(given.work(), given.opening());
        return who.serves() ? sought.closed(day.now(), false).or(sought::overQuota).or(() -> limits.refuse(sought, who, sought.held()))
                : Optional.of(Refusal.by(RosterRule.SERVES));
    }

    private interface Answer {
        Outcome of(RequestId request);
    }

    /** Answers again what was answered before, logs what is answered now. The people are locked already. */
    private Outcome once(RequestId request, VolunteerId me, ShiftId shift, Act act, Answer answer) {
        var before = requests.before(request);
        if (before.isPresent()) {
            return before.get();
        }
        var opening = shifts.find(shift).orElseThrow(() -> Problem.notFound("roster.shift.unknown")).opening();
        var outcome = requests.write(new Asking(request, day.now(), account(), me, shift, opening, act), answer.of(request));
        if (!(outcome instanceof Outcome.Refused)) {
            told();
        }
        return outcome;
    }

    private Map<VolunteerId, Person> lock(Stream<VolunteerId> some) {
        return people.lockAll(some.collect(Collectors.toSet()));
    }

    private SwapRows.Asked known(SwapId id) {
        return rows.find(id).orElseThrow(() -> Problem.notFound("roster.swap.unknown"));
    }

    private void told() {
        live.changed("roster");
        live.changed("roster.seats");
        live.changed("roster.mine");
        live.changed("today");
    }

    private Person me() {
        return people.ofAccount(account()).orElseThrow(() -> Problem.notFound("volunteers.unknown"));
    }

    private static AccountId account() {
        return new AccountId(Current.actor().id());
    }

    private static Outcome no(RosterRule rule) {
        return new Outcome.Refused(Refusal.by(rule));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
