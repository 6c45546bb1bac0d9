package org.shouwang.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.roster.limits.Refusal;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the seats of a proposed roster, each in a transaction of its own and through the door by which a coordinator gives any
 * seat: the limits are looked at again, and whoever was refused is listed with the rule. Where others give seats back for it, all
 * of that is one transaction. Done again, it goes on where it was.
 */
@Component
class TakingOver {

    private final ProposalRows rows;
    private final Grabs grabs;
    private final Seats seats;
    private final HeldSeats held;
    private final SwapRows swaps;
    private final Shifts shifts;
    private final Offers offers;
    private final Requests requests;
    private final People people;
    private final Messenger messenger;
    private final TransactionTemplate transaction;
    private final AreaDay day;

    TakingOver(ProposalRows rows, Grabs grabs, Seats seats, HeldSeats held, SwapRows swaps, Shifts shifts, Offers offers, Requests requests, People people,
            Messenger messenger, TransactionTemplate transaction, AreaDay day) {
        this.rows = rows;
        this.grabs = grabs;
        this.seats = seats;
        this.held = held;
        this.swaps = swaps;
        this.shifts = shifts;
        this.offers = offers;
        this.requests = requests;
        this.people = people;
        this.messenger = messenger;
        this.transaction = transaction;
        this.day = day;
    }

    /** Who is refused, and by which rule. */
    private record Refused(ProposalRows.ToGive who, Refusal why) {
    }

    void give(ProposalId id, BooleanSupplier stop) {
        var proposal = transaction.execute(status -> rows.find(id).orElseThrow());
        for (var together : together(transaction.execute(status -> rows.toGive(id)))) {
            if (stop.getAsBoolean()) {
                return;
            }
            var refused = transaction.execute(status -> {
                var why = given(together, proposal.facts().without());
                if (why == null) {
                    together.forEach(one -> rows.given(id, one.place(), null));
                } else if (together.size() > 1 || proposal.facts().without() != null) {
                    // A seat was given back for somebody who may not have it: that is undone.
                    status.setRollbackOnly();
                }
                return why;
            });
            transaction.executeWithoutResult(status -> {
                if (refused != null) {
                    together.forEach(one -> rows.given(id, one.place(), one.equals(refused.who()) ? refused.why() : Refusal.ofTheOther(refused.why())));
                }
                rows.beat(id, proposal.spent(), proposal.filled(), 0);
            });
        }
    }

    private static List<List<ProposalRows.ToGive>> together(List<ProposalRows.ToGive> all) {
        var sets = new LinkedHashMap<Object, List<ProposalRows.ToGive>>();
        all.forEach(one -> sets.computeIfAbsent(one.chain() == null ? one.request() : one.chain(), key -> new ArrayList<>()).add(one));
        return List.copyOf(sets.values());
    }

    private @Nullable Refused given(List<ProposalRows.ToGive> together, @Nullable VolunteerId without) {
        if (together.size() > 1 || without != null) {
            lock(together, without);
        }
        for (var one : together) {
            if (one.gives() != null) {
                var refusal = givenBack(one.place(), one.gives());
                if (refusal != null) {
                    return new Refused(one, refusal);
                }
            }
        }
        var left = together.stream().map(ProposalRows.ToGive::gives).filter(Objects::nonNull).collect(Collectors.toSet());
        for (var one : together) {
            var shift = one.place().shift();
            if (without != null && !left.contains(shift)) {
                seats.free(shift, without, day.now());
            }
            if (grabs.assign(one.request(), shift, one.place().person()) instanceof Outcome.Refused refused) {
                return new Refused(one, refused.why());
            }
        }
        return null;
    }

    /** First the people, then the shifts, each in one order: so no two who give seats wait for one another. */
    private void lock(List<ProposalRows.ToGive> together, @Nullable VolunteerId without) {
        people.lockAll(Stream.concat(Stream.ofNullable(without), together.stream().map(one -> one.place().person())).collect(Collectors.toSet()));
        together.stream().flatMap(one -> Stream.concat(Stream.of(one.place().shift()), Stream.ofNullable(one.gives()))).distinct()
                .sorted(Comparator.comparing(ShiftId::toString)).forEach(offers::lock);
    }

    /** The person leaves a seat for another; somebody takes it in the same transaction. */
    private @Nullable Refusal givenBack(ProposalRows.Place place, ShiftId shift) {
        shifts.demandPlanned(shift);
        var now = day.now();
        var seat = held.of(shift, place.person()).filter(there -> there.ahead(now));
        if (seat.isEmpty()) {
            return Refusal.by(RosterRule.NOT_YOURS);
        }
        if (swaps.asked(seat.get().id(), now)) {
            return Refusal.by(RosterRule.ASKED_ALREADY);
        }
        if (seats.free(shift, place.person(), now).isEmpty()) {
            return Refusal.by(RosterRule.NOT_YOURS);
        }
        requests.write(new Asking(RequestId.next(), now, new AccountId(Current.actor().id()), place.person(), shift, seat.get().opening(), Act.SIGN_OFF),
                new Outcome.Done());
        var instead = shifts.find(place.shift()).orElseThrow();
        people.all(List.of(place.person())).values().forEach(person -> messenger.tell(person.account(), "roster.told.moved.", seat.get().from(),
                instead.postName(), instead.from(), instead.until(), seat.get().from()));
        return null;
    }
}
