package org.shouwang.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.roster.limits.RosterRule;

/**
 * What must come of each act, thought out once more without a database: shifts that all overlap, seats by their rank, people by
 * number, those who stand by in the order in which they asked.
 */
final class ChangingSeatsModel {

    /** How long somebody has to answer an offer, as shipped. */
    static final Duration OFFER = Duration.ofMinutes(5);
    /** For how much longer people stay in this test. */
    static final Duration LONGER = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(4);
    private static final Duration LATE = Duration.ofMinutes(5);
    private static final Duration HARDLY = Duration.ofMinutes(1);

    /** A seat as it stands; the number tells apart two offers of one seat to one person. */
    static final class Seat {
        final Shift shift;
        final boolean standsIn;
        @Nullable Integer person;
        boolean offered;
        @Nullable Instant until;
        int number;
        Instant from;
        Instant to;
        @Nullable Instant came;
        boolean left;
        boolean absent;

        Seat(Shift shift, boolean standsIn) {
            this.shift = shift;
            this.standsIn = standsIn;
            this.from = shift.starts;
            this.to = shift.ends;
        }

        boolean free() {
            return person == null;
        }

        boolean held() {
            return person != null && !offered;
        }

        boolean heldBy(int who) {
            return !offered && Objects.equals(person, who);
        }

        /** Whoever is noted as not having come stands nowhere. */
        boolean stoodInBy(int who) {
            return heldBy(who) && !absent;
        }

        boolean offeredTo(int who) {
            return offered && Objects.equals(person, who);
        }

        boolean ahead(Instant now) {
            return from.isAfter(now) && came == null && !absent;
        }

        void free_() {
            person = null;
            offered = false;
            until = null;
            came = null;
            from = shift.starts;
            to = shift.ends;
        }

        void hold(int who, Instant begin) {
            person = who;
            offered = false;
            until = null;
            from = begin.isAfter(from) ? begin : from;
        }

        /** As the database is read to say it. */
        @Override
        public String toString() {
            return person == null ? "free" : offered ? "offered to " + person + " until " + until
                    : "held by " + person + " " + from + "–" + to + (came == null ? "" : " came") + (left ? " left" : "") + (absent ? " absent" : "");
        }
    }

    /** An answer in a word: {@code taken 1}, {@code standing by 3}, {@code no OVERLAP}, {@code done}. */
    static final String DONE = "done";
    /** There is nothing that could be asked for. */
    static final String NOTHING = "";
    static final String ELSEWHERE = "problem roster.check-in.elsewhere";

    static final class Shift {
        final Instant starts;
        final Instant ends;
        final List<Seat> seats = new ArrayList<>();
        final Set<Integer> queue = new LinkedHashSet<>();

        Shift(Instant starts, Instant ends, int many) {
            this.starts = starts;
            this.ends = ends;
            for (int i = 0; i < many; i++) {
                seats.add(new Seat(this, false));
            }
        }

        Optional<Seat> firstFree() {
            return seats.stream().filter(Seat::free).findFirst();
        }

        /** The person's own; the one where nobody came only where there is no other. */
        Optional<Seat> of(int who) {
            return seats.stream().filter(seat -> seat.heldBy(who)).min(Comparator.comparing(seat -> seat.absent));
        }

        String taken(Seat seat) {
            return ChangingSeatsModel.taken(seats.indexOf(seat));
        }
    }

    private final List<Shift> shifts = new ArrayList<>();
    /** Who worked until so shortly before that a rule keeps them from every seat, and for whom somebody has allowed it. */
    private final Set<Integer> tired = new LinkedHashSet<>();
    private final Set<Integer> allowed = new LinkedHashSet<>();
    private int offers;

    void shift(Instant starts, Instant ends, int seats) {
        shifts.add(new Shift(starts, ends, seats));
    }

    void tired(int who) {
        tired.add(who);
    }

    /** Somebody else allows it, or takes that back. */
    String exception(int who) {
        if (!allowed.remove(who)) {
            allowed.add(who);
        }
        return DONE;
    }

    Shift shift(int which) {
        return shifts.get(which);
    }

    String grab(int who, int which, Instant now) {
        var shift = shifts.get(which);
        var own = shift.seats.stream().filter(seat -> seat.stoodInBy(who)).findFirst();
        if (own.isPresent()) {
            return shift.taken(own.get());
        }
        if (shift.queue.contains(who)) {
            return standingBy(List.copyOf(shift.queue).indexOf(who) + 1);
        }
        if (shift.seats.stream().anyMatch(seat -> seat.offeredTo(who))) {
            return no(RosterRule.OFFERED_TO_YOU);
        }
        if (!now.isBefore(shift.starts)) {
            return no(RosterRule.BEGUN);
        }
        var refused = refused(who, shift.starts, shift.ends, null);
        if (refused.isPresent()) {
            return no(refused.get());
        }
        var free = shift.firstFree();
        if (free.isPresent() && shift.queue.isEmpty()) {
            free.get().hold(who, shift.starts);
            return shift.taken(free.get());
        }
        shift.queue.add(who);
        return standingBy(shift.queue.size());
    }

    String signOff(int who, int which, Instant now) {
        var shift = shifts.get(which);
        var seat = shift.of(who).filter(one -> one.ahead(now));
        if (seat.isEmpty()) {
            return no(RosterRule.NOT_YOURS);
        }
        seat.get().free_();
        offerFreed(shift, now);
        return DONE;
    }

    String cannotCome(int who, int which, Instant now) {
        var shift = shifts.get(which);
        var seat = shift.of(who).filter(one -> one.came == null && !one.absent && now.isBefore(one.to));
        if (seat.isEmpty()) {
            return no(RosterRule.NOT_YOURS);
        }
        if (seat.get().from.isAfter(now)) {
            seat.get().free_();
            offerFreed(shift, now);
        } else {
            seat.get().absent = true;
        }
        return DONE;
    }

    String stepBack(int who, int which) {
        return shifts.get(which).queue.remove(who) ? DONE : no(RosterRule.NOT_YOURS);
    }

    /** The newest offer of this shift to the person, whether or not it still holds. */
    String accept(int who, int which, Instant now) {
        var shift = shifts.get(which);
        var seat = shift.seats.stream().filter(one -> one.offeredTo(who)).findFirst();
        if (seat.isEmpty() || !now.isBefore(until(seat.get()))) {
            return no(RosterRule.OFFER_OVER);
        }
        var refused = refused(who, shift.starts, shift.ends, null);
        if (refused.isPresent()) {
            pass(seat.get(), now);
            return no(refused.get());
        }
        seat.get().hold(who, shift.starts);
        return shift.taken(seat.get());
    }

    String decline(int who, int which, Instant now) {
        var seat = shifts.get(which).seats.stream().filter(one -> one.offeredTo(who)).findFirst();
        if (seat.isEmpty()) {
            return no(RosterRule.OFFER_OVER);
        }
        pass(seat.get(), now);
        return DONE;
    }

    /** The own seat for the first held one of the next shift; its holder agrees at once. */
    String swap(int who, int which, Instant now) {
        var shift = shifts.get(which);
        var wanted = toSwapWith(which);
        if (wanted.isEmpty()) {
            return NOTHING;
        }
        var own = shift.of(who).filter(seat -> seat.ahead(now));
        if (own.isEmpty()) {
            return no(RosterRule.NOT_YOURS);
        }
        var theirs = wanted.get();
        int other = Objects.requireNonNull(theirs.person);
        if (!theirs.ahead(now) || other == who) {
            return no(RosterRule.SWAP_OVER);
        }
        var refused = refused(who, theirs.shift.starts, theirs.shift.ends, own.get());
        if (refused.isPresent()) {
            return no(refused.get());
        }
        if (refused(other, shift.starts, shift.ends, theirs).isPresent()) {
            return no(RosterRule.THE_OTHER);
        }
        own.get().person = other;
        theirs.person = who;
        shift.queue.remove(other);
        theirs.shift.queue.remove(who);
        return shift.taken(own.get());
    }

    Optional<Seat> toSwapWith(int which) {
        return shifts.get((which + 1) % shifts.size()).seats.stream().filter(Seat::held).findFirst();
    }

    /** Somebody puts the own seat up, the next person says yes at once; what is not taken over is taken back. */
    String takeOver(int who, int next, int which, Instant now) {
        var shift = shifts.get(which);
        var own = shift.of(who).filter(seat -> seat.ahead(now));
        if (own.isEmpty()) {
            return no(RosterRule.NOT_YOURS);
        }
        if (!shift.queue.isEmpty()) {
            return no(RosterRule.SOMEBODY_WAITS);
        }
        var refused = refused(next, shift.starts, shift.ends, null);
        if (refused.isPresent()) {
            return no(refused.get());
        }
        own.get().person = next;
        return shift.taken(own.get());
    }

    String comes(int who, int which, Instant now) {
        var seat = shifts.get(which).of(who);
        if (seat.isEmpty()) {
            return NOTHING;
        }
        if (seat.get().absent && overlaps(who, seat.get().from, seat.get().to, seat.get())) {
            return ELSEWHERE;
        }
        came(seat.get(), now);
        return DONE;
    }

    private static void came(Seat seat, Instant now) {
        seat.came = seat.came == null || now.isBefore(seat.came) ? now : seat.came;
        seat.absent = false;
    }

    String noShow(int who, int which) {
        var seat = shifts.get(which).of(who);
        if (seat.isEmpty()) {
            return NOTHING;
        }
        seat.get().absent = seat.get().came == null;
        return DONE;
    }

    String walkIn(int who, int which, Instant now) {
        var shift = shifts.get(which);
        if (!now.isBefore(shift.ends)) {
            return no(RosterRule.CANCELLED);
        }
        var own = shift.of(who);
        if (own.isPresent()) {
            return comes(who, which, now).equals(ELSEWHERE) ? ELSEWHERE : shift.taken(own.get());
        }
        var begin = now.isAfter(shift.starts) ? now : shift.starts;
        var refused = refused(who, begin, shift.ends, null);
        if (refused.isPresent()) {
            return no(refused.get());
        }
        var seat = shift.firstFree().orElseGet(() -> oneMore(shift));
        seat.hold(who, begin);
        came(seat, now);
        return shift.taken(seat);
    }

    private static Seat oneMore(Shift shift) {
        var seat = new Seat(shift, true);
        shift.seats.add(seat);
        return seat;
    }

    String stayOn(int who, int which) {
        var shift = shifts.get(which);
        var seat = shift.of(who);
        if (seat.isEmpty()) {
            return NOTHING;
        }
        var one = seat.get();
        if (one.came == null || one.left) {
            return no(RosterRule.NOT_ON_DUTY);
        }
        var until = one.to.plus(LONGER);
        if (overlaps(who, one.from, until, one)) {
            return no(RosterRule.OVERLAP);
        }
        if (Duration.between(one.from, until).compareTo(LONGEST) > 0) {
            return no(RosterRule.SHIFT_LENGTH);
        }
        if (keptByRest(who)) {
            return no(RosterRule.REST);
        }
        one.to = until;
        return shift.taken(one);
    }

    /** From the last shift, which is the reserve's. */
    String send(int who, int which, Instant now) {
        var seat = shifts.getLast().of(who);
        if (seat.isEmpty()) {
            return NOTHING;
        }
        var one = seat.get();
        var target = shifts.get(which);
        var from = now.isAfter(target.starts) ? now : target.starts;
        if (one.left || one.absent || !one.to.isAfter(now)) {
            return no(RosterRule.NOT_ON_DUTY);
        }
        if (!target.ends.isAfter(from)) {
            return no(RosterRule.CANCELLED);
        }
        var refused = refused(who, from, target.ends, one);
        if (refused.isPresent()) {
            return no(refused.get());
        }
        boolean free = target.queue.isEmpty() && target.firstFree().isPresent();
        if (!free && missing(target, now) <= 0) {
            return no(RosterRule.NOT_SHORT);
        }
        leave(one, from, now);
        var taken = free ? target.firstFree().orElseThrow() : oneMore(target);
        taken.hold(who, from);
        return target.taken(taken);
    }

    private static void leave(Seat seat, Instant from, Instant now) {
        var begin = seat.came != null && seat.came.isBefore(seat.from) ? seat.came : seat.from;
        if (from.isBefore(begin.plus(HARDLY))) {
            seat.free_();
        } else if (from.isBefore(seat.to)) {
            seat.from = begin;
            seat.to = from;
            seat.left = seat.came != null && !from.isAfter(now);
        }
    }

    private static long missing(Shift shift, Instant now) {
        return shift.seats.stream().filter(seat -> seat.held() && (seat.absent || seat.came == null && seat.from.plus(LATE).isBefore(now))).count()
                - shift.seats.stream().filter(seat -> seat.held() && seat.standsIn).count();
    }

    /** What has run out goes to the next, the earliest first; and whoever waits beside a free seat is asked again. */
    void job(Instant now) {
        var over = new LinkedHashMap<Seat, Integer>();
        shifts.forEach(shift -> shift.seats.stream().filter(seat -> seat.offered && !until(seat).isAfter(now)).forEach(seat -> over.put(seat, seat.number)));
        over.entrySet().stream().sorted(Comparator.comparing((Map.Entry<Seat, Integer> one) -> until(one.getKey())).thenComparing(Map.Entry::getValue))
                .map(Map.Entry::getKey).toList().forEach(seat -> pass(seat, now));
        shifts.forEach(shift -> offerFreed(shift, now));
    }

    private void pass(Seat seat, Instant now) {
        seat.free_();
        offerFreed(seat.shift, now);
    }

    /** In the order in which they asked, without those whom another seat keeps from it: they wait on. Nothing once it has begun. */
    private void offerFreed(Shift shift, Instant now) {
        if (!now.isBefore(shift.starts)) {
            return;
        }
        for (var who : List.copyOf(shift.queue)) {
            var free = shift.firstFree();
            if (free.isEmpty()) {
                return;
            }
            if (refused(who, shift.starts, shift.ends, null).isEmpty()) {
                shift.queue.remove(who);
                var seat = free.get();
                seat.person = who;
                seat.offered = true;
                seat.until = now.plus(OFFER).isBefore(shift.starts) ? now.plus(OFFER) : shift.starts;
                seat.number = ++offers;
            }
        }
    }

    private Optional<RosterRule> refused(int who, Instant from, Instant until, @Nullable Seat except) {
        return overlaps(who, from, until, except) ? Optional.of(RosterRule.OVERLAP) : keptByRest(who) ? Optional.of(RosterRule.REST) : Optional.empty();
    }

    private boolean keptByRest(int who) {
        return tired.contains(who) && !allowed.contains(who);
    }

    private boolean overlaps(int who, Instant from, Instant until, @Nullable Seat except) {
        return shifts.stream().flatMap(shift -> shift.seats.stream())
                .anyMatch(seat -> seat != except && seat.stoodInBy(who) && seat.from.isBefore(until) && from.isBefore(seat.to));
    }

    private static Instant until(Seat seat) {
        return Objects.requireNonNull(seat.until);
    }

    static String taken(int rank) {
        return "taken " + rank;
    }

    static String standingBy(int place) {
        return "standing by " + place;
    }

    static String no(RosterRule rule) {
        return "no " + rule;
    }
}
