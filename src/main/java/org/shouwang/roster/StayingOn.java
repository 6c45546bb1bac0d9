package org.shouwang.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.shouwang.accounts.AccountId;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.roster.limits.Refusal;
import org.shouwang.roster.limits.RosterRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * "I can stay on": whoever is on duty stays until an agreed time, or takes the next turn at the same post, under the same limits
 * as everybody. The lead may enter it too, and is told otherwise.
 */
@Component
public class StayingOn {

    /** The next turn begins so soon after this one at the latest. */
    static final Duration NEXT_WITHIN = Duration.ofMinutes(30);

    private final People people;
    private final HeldSeats held;
    private final Shifts shifts;
    private final Shortage shortage;
    private final Lookups lookups;
    private final Limits limits;
    private final Requests requests;
    private final SeatActs acts;
    private final Leads leads;
    private final Messenger messenger;
    private final LiveUpdates live;
    private final AreaDay day;

    StayingOn(People people, HeldSeats held, Shifts shifts, Shortage shortage, Lookups lookups, Limits limits, Requests requests, SeatActs acts, Leads leads,
            Messenger messenger, LiveUpdates live, AreaDay day) {
        this.people = people;
        this.held = held;
        this.shifts = shifts;
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

    /** The turn that follows the seat's at its post; empty where none does soon. For the person and for the lead. */
    @Transactional(readOnly = true)
    public Optional<Shift> following(SeatId id) {
        var seat = held.find(id).orElseThrow(() -> Problem.notFound("roster.seat.unknown"));
        demandMay(seat);
        return shortage.following(seat.post(), seat.until(), NEXT_WITHIN).flatMap(shifts::find);
    }

    private void demandMay(HeldSeat seat) {
        if (people.ofAccount(account()).filter(me -> me.id().equals(seat.holder())).isEmpty()) {
            leads.demand(seat.post());
        }
    }

    /**
     * The person stays until then.
     *
     * @throws Problem {@code roster.stay.until-wrong} when it is not later than the seat's end
     */
    @Transactional
    public Outcome until(RequestId request, SeatId id, Instant until) {
        return answered(request, id, (seat, person) -> {
            if (!until.isAfter(seat.until())) {
                throw Problem.invalid("roster.stay.until-wrong").at("until", "roster.stay.until-wrong");
            }
            var sought = sought(seat.shift(), person, request).leavingOut(seat.work(), null).lasting(seat.from(), until);
            var refusal = limits.refuse(sought, person, sought.held());
            if (refusal.isPresent()) {
                return new Outcome.Refused(refusal.get());
            }
            held.lastUntil(seat.id(), until);
            messenger.tellLead(seat.post(), "roster.told.stays.", until, person.name(), until);
            return new Outcome.Taken(seat.id());
        });
    }

    /** The person takes the next turn at the post as well: a free seat that nobody stands by for, or that of somebody who has not come. */
    @Transactional
    public Outcome next(RequestId request, SeatId id) {
        return answered(request, id, (seat, person) -> {
            var next = shortage.following(seat.post(), seat.until(), NEXT_WITHIN);
            if (next.isEmpty()) {
                return no(RosterRule.FULL);
            }
            var sought = sought(next.get(), person, request);
            if (sought.seated() != null) {
                return new Outcome.Taken(sought.seated());
            }
            var refusal = sought.cancelled() ? Optional.of(Refusal.by(RosterRule.CANCELLED)) : limits.refuse(sought, person, sought.held());
            if (refusal.isPresent()) {
                return new Outcome.Refused(refusal.get());
            }
            var taken = shortage.seatFor(next.get(), person.id(), day.now(), sought.from());
            taken.ifPresent(any -> messenger.tellLead(seat.post(), "roster.told.stays.", sought.until(), person.name(), sought.until()));
            return taken.<Outcome>map(Outcome.Taken::new).orElse(no(RosterRule.FULL));
        });
    }

    private interface Answer {
        Outcome of(HeldSeat seat, Person person);
    }

    private Outcome answered(RequestId request, SeatId id, Answer answer) {
        return acts.answered(request, id, (person, there) -> {
            var seat = there.orElseThrow(() -> Problem.notFound("roster.seat.unknown"));
            demandMay(seat);
            var outcome = !person.serves() ? no(RosterRule.SERVES) : seat.onDuty() ? SeatActs.once(() -> answer.of(seat, person)) : no(RosterRule.NOT_ON_DUTY);
            requests.write(new Asking(request, day.now(), account(), person.id(), seat.shift(), seat.opening(), Act.STAY_ON), outcome);
            if (!(outcome instanceof Outcome.Refused)) {
                live.changed("roster");
                live.changed("roster.mine");
                live.changed("today");
            }
            return outcome;
        });
    }

    private Sought sought(ShiftId shift, Person person, RequestId request) {
        return lookups.of(shift, person.id(), request).orElseThrow(() -> Problem.notFound("roster.shift.unknown"));
    }

    private static Outcome no(RosterRule rule) {
        return new Outcome.Refused(Refusal.by(rule));
    }

    private static AccountId account() {
        return new AccountId(Current.actor().id());
    }
}
