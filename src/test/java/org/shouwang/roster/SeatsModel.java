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
final class SeatsModel {

    /** How long somebody has to answer an offer, as shipped. */
    static final Duration OFFER = Duration.ofMinutes(5);

    /** Whose a seat is: nobody's, held, or offered until then; the number tells apart two offers of one seat to one person. */
    record Seat(@Nullable Integer person, boolean offered, @Nullable Instant until, int number) {

        static final Seat FREE = new Seat(null, false, null, 0);

        boolean free() {
            return person == null;
        }

        boolean heldBy(int who) {
            return !offered && Objects.equals(person, who);
        }

        boolean offeredTo(int who) {
            return offered && Objects.equals(person, who);
        }
    }

    /** A shift as it stands. */
    record State(List<Seat> seats, List<Integer> queue) {
    }

    /** An answer in a word: {@code taken 1}, {@code standing by 3}, {@code no OVERLAP}, {@code done}. */
    static final String DONE = "done";

    private static final class Shift {
        final List<Seat> seats = new ArrayList<>();
        final Set<Integer> queue = new LinkedHashSet<>();
    }

    private final List<Shift> shifts = new ArrayList<>();
    /** Who worked until so shortly before that a rule keeps them from every seat, and for whom somebody has allowed it. */
    private final Set<Integer> tired = new LinkedHashSet<>();
    private final Set<Integer> allowed = new LinkedHashSet<>();
    private int offers;

    SeatsModel(int... seats) {
        for (int many : seats) {
            var shift = new Shift();
            for (int i = 0; i < many; i++) {
                shift.seats.add(Seat.FREE);
            }
            shifts.add(shift);
        }
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

    State state(int shift) {
        return new State(List.copyOf(shifts.get(shift).seats), List.copyOf(shifts.get(shift).queue));
    }

    String grab(int who, int which) {
        var shift = shifts.get(which);
        for (int rank = 0; rank < shift.seats.size(); rank++) {
            if (shift.seats.get(rank).heldBy(who)) {
                return taken(rank);
            }
        }
        if (shift.queue.contains(who)) {
            return standingBy(List.copyOf(shift.queue).indexOf(who) + 1);
        }
        if (shift.seats.stream().anyMatch(seat -> seat.offeredTo(who))) {
            return no(RosterRule.OFFERED_TO_YOU);
        }
        var refused = refused(who);
        if (refused.isPresent()) {
            return no(refused.get());
        }
        var free = firstFree(shift);
        if (free.isPresent() && shift.queue.isEmpty()) {
            shift.seats.set(free.get(), new Seat(who, false, null, 0));
            return taken(free.get());
        }
        shift.queue.add(who);
        return standingBy(shift.queue.size());
    }

    String signOff(int who, int which, Instant now) {
        var shift = shifts.get(which);
        for (int rank = 0; rank < shift.seats.size(); rank++) {
            if (shift.seats.get(rank).heldBy(who)) {
                shift.seats.set(rank, Seat.FREE);
                offerFreed(shift, now);
                return DONE;
            }
        }
        return no(RosterRule.NOT_YOURS);
    }

    String stepBack(int who, int which) {
        return shifts.get(which).queue.remove(who) ? DONE : no(RosterRule.NOT_YOURS);
    }

    /** The newest offer of this shift to the person, whether or not it still holds. */
    String accept(int who, int which, Instant now) {
        var shift = shifts.get(which);
        var rank = offerOf(shift, who);
        if (rank.isEmpty() || !now.isBefore(until(shift.seats.get(rank.get())))) {
            return no(RosterRule.OFFER_OVER);
        }
        var refused = refused(who);
        if (refused.isPresent()) {
            pass(shift, rank.get(), now);
            return no(refused.get());
        }
        shift.seats.set(rank.get(), new Seat(who, false, null, 0));
        return taken(rank.get());
    }

    String decline(int who, int which, Instant now) {
        var shift = shifts.get(which);
        var rank = offerOf(shift, who);
        if (rank.isEmpty()) {
            return no(RosterRule.OFFER_OVER);
        }
        pass(shift, rank.get(), now);
        return DONE;
    }

    /** What has run out goes to the next, the earliest first; and whoever waits beside a free seat is asked again. */
    void job(Instant now) {
        var over = new LinkedHashMap<Seat, Shift>();
        shifts.forEach(shift -> shift.seats.stream().filter(seat -> seat.offered() && !until(seat).isAfter(now)).forEach(seat -> over.put(seat, shift)));
        over.entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.comparing(SeatsModel::until).thenComparing(Seat::number)))
                .forEach(one -> pass(one.getValue(), one.getValue().seats.indexOf(one.getKey()), now));
        shifts.forEach(shift -> offerFreed(shift, now));
    }

    private void pass(Shift shift, int rank, Instant now) {
        shift.seats.set(rank, Seat.FREE);
        offerFreed(shift, now);
    }

    /** In the order in which they asked, without those whom another seat keeps from it: they wait on. */
    private void offerFreed(Shift shift, Instant now) {
        for (var who : List.copyOf(shift.queue)) {
            var free = firstFree(shift);
            if (free.isEmpty()) {
                return;
            }
            if (refused(who).isEmpty()) {
                shift.queue.remove(who);
                shift.seats.set(free.get(), new Seat(who, true, now.plus(OFFER), ++offers));
            }
        }
    }

    private Optional<RosterRule> refused(int who) {
        return holdsSomething(who) ? Optional.of(RosterRule.OVERLAP)
                : tired.contains(who) && !allowed.contains(who) ? Optional.of(RosterRule.REST) : Optional.empty();
    }

    private boolean holdsSomething(int who) {
        return shifts.stream().anyMatch(shift -> shift.seats.stream().anyMatch(seat -> seat.heldBy(who)));
    }

    private static Optional<Integer> firstFree(Shift shift) {
        for (int rank = 0; rank < shift.seats.size(); rank++) {
            if (shift.seats.get(rank).free()) {
                return Optional.of(rank);
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> offerOf(Shift shift, int who) {
        for (int rank = 0; rank < shift.seats.size(); rank++) {
            if (shift.seats.get(rank).offeredTo(who)) {
                return Optional.of(rank);
            }
        }
        return Optional.empty();
    }

    private static Instant until(Seat seat) {
        return Objects.requireNonNull(seat.until());
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
