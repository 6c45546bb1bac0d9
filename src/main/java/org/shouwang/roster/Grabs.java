package org.shouwang.roster;

import java.time.Clock;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.roster.limits.Refusal;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking for seats (抢班): one tap, one answer, with the rule behind it where it is no. Every request is logged with its answer;
 * the same request again gets the first answer again. The person's own row is locked before anything is counted, so that two
 * phones of one person take turns.
 */
@Component
public class Grabs {

    private final GrabsTogether together;
    private final People people;
    private final Shifts shifts;
    private final Lookups lookups;
    private final Seats seats;
    private final Requests requests;
    private final Offers offers;
    private final Limits limits;
    private final LiveUpdates live;
    private final Clock clock;

    Grabs(GrabsTogether together, People people, Shifts shifts, Lookups lookups, Seats seats, Requests requests, Offers offers, Limits limits, LiveUpdates live, Clock clock) {
        this.together = together;
        this.people = people;
        this.shifts = shifts;
        this.lookups = lookups;
        this.seats = seats;
        this.requests = requests;
        this.offers = offers;
        this.limits = limits;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Whoever acts asks for a seat.
     *
     * @param standBy whether to stand by where all seats are taken; otherwise the answer is that it is full
     * @throws Problem {@code roster.shift.unknown}; {@code roster.request.foreign} when the request's id was used by somebody else
     */
    public Outcome grab(RequestId request, ShiftId shift, boolean standBy) {
        return together.grab(new GrabsTogether.Wanting(request, me(), shift, standBy));
    }

    /** A coordinator gives somebody a seat; the limits bind here too. */
    @Transactional
    public Outcome assign(RequestId request, ShiftId shift, VolunteerId volunteer) {
        shifts.demandPlanned(shift);
        var person = people.lock(volunteer).orElseThrow(() -> Problem.notFound("volunteers.unknown"));
        var now = clock.instant();
        var sought = sought(shift, volunteer, request);
        if (sought.before() != null) {
            return sought.before();
        }
        var asking = new Asking(request, now, me(), volunteer, shift, sought.opening(), Act.ASSIGN);
        if (sought.seated() != null) {
            return requests.write(asking, new Outcome.Taken(sought.seated()));
        }
        var refusal = person.serves() ? sought.closed(now, false).or(() -> limits.refuse(sought, person, sought.held()))
                : Optional.of(Refusal.by(RosterRule.SERVES));
        if (refusal.isPresent()) {
            return requests.write(asking, new Outcome.Refused(refusal.get()));
        }
        var outcome = requests.write(asking, seats.assign(shift, volunteer, now).<Outcome>map(Outcome.Taken::new)
                .orElse(new Outcome.Refused(Refusal.by(RosterRule.FULL))));
        told(outcome);
        return outcome;
    }

    /** Whoever acts gives a seat back; it is offered to those who stand by. */
    @Transactional
    public Outcome signOff(RequestId request, ShiftId shift) {
        return ofMine(request, shift, Act.SIGN_OFF, person -> {
            offers.lock(shift);
            if (seats.free(shift, person.id(), clock.instant()).isEmpty()) {
                return new Outcome.Refused(Refusal.by(RosterRule.NOT_YOURS));
            }
            offers.offerFreed(shift);
            return new Outcome.Done();
        });
    }

    /** Whoever acts stands by no longer. */
    @Transactional
    public Outcome stepBack(RequestId request, ShiftId shift) {
        return ofMine(request, shift, Act.STEP_BACK, person -> offers.stepBack(shift, person.id()) ? new Outcome.Done()
                : new Outcome.Refused(Refusal.by(RosterRule.NOT_YOURS)));
    }

    /** Whoever acts takes a seat that was offered; every rule is looked at again. */
    @Transactional
    public Outcome accept(RequestId request, OfferId id) {
        var offer = offers.find(id).orElseThrow(() -> Problem.notFound("roster.offer.unknown"));
        return ofMine(request, offer.shift(), Act.ACCEPT, person -> {
            var now = clock.instant();
            if (!offer.person().equals(person.id()) || !now.isBefore(offer.until())) {
                return new Outcome.Refused(Refusal.by(RosterRule.OFFER_OVER));
            }
            var sought = sought(offer.shift(), person.id(), request);
            var refusal = person.serves() ? sought.closed(now, false).or(sought::overQuota).or(() -> limits.refuse(sought, person, sought.held()))
                    : Optional.of(Refusal.by(RosterRule.SERVES));
            if (refusal.isPresent()) {
                return pass(offer, new Outcome.Refused(refusal.get()));
            }
            if (!offers.end(offer, "accepted", "seated")) {
                return new Outcome.Refused(Refusal.by(RosterRule.OFFER_OVER));
            }
            seats.giveOffered(offer.seat(), person.id(), now);
            return new Outcome.Taken(offer.seat());
        });
    }

    /** Whoever acts does not want the seat that was offered; the next is asked. */
    @Transactional
    public Outcome decline(RequestId request, OfferId id) {
        var offer = offers.find(id).orElseThrow(() -> Problem.notFound("roster.offer.unknown"));
        return ofMine(request, offer.shift(), Act.DECLINE, person -> offer.person().equals(person.id()) ? pass(offer, new Outcome.Done())
                : new Outcome.Refused(Refusal.by(RosterRule.OFFER_OVER)));
    }

    private Outcome pass(Offers.Open offer, Outcome outcome) {
        if (!offers.end(offer, "declined", "passed")) {
            return new Outcome.Refused(Refusal.by(RosterRule.OFFER_OVER));
        }
        seats.backToFree(offer.seat());
        offers.offerFreed(offer.shift());
        return outcome;
    }

    private interface Answer {
        Outcome of(Person person);
    }

    /** Locks whoever acts, answers again what was answered before, logs what is answered now. */
    private Outcome ofMine(RequestId request, ShiftId shift, Act act, Answer answer) {
        var person = people.lock(me()).orElseThrow(() -> Problem.notFound("volunteers.unknown"));
        var before = requests.before(request);
        if (before.isPresent()) {
            return before.get();
        }
        var opening = sought(shift, person.id(), request).opening();
        var outcome = requests.write(new Asking(request, clock.instant(), me(), person.id(), shift, opening, act), answer.of(person));
        told(outcome);
        return outcome;
    }

    private void told(Outcome outcome) {
        if (!(outcome instanceof Outcome.Refused)) {
            live.changed("roster");
            live.changed("roster.seats");
        }
    }

    private Sought sought(ShiftId shift, @Nullable VolunteerId person, RequestId request) {
        return lookups.of(shift, person, request).orElseThrow(() -> Problem.notFound("roster.shift.unknown"));
    }

    private static AccountId me() {
        return new AccountId(Current.actor().id());
    }
}
