package org.shouwang.roster;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.shouwang.accounts.AccountId;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.roster.limits.Refusal;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends somebody who is rested in the place of somebody who is not: the seat passes from one to the other in one transaction. */
@Component
public class Replacement {

    private final Shifts shifts;
    private final People people;
    private final Lookups lookups;
    private final Seats seats;
    private final Requests requests;
    private final Limits limits;
    private final LiveUpdates live;
    private final Clock clock;

    Replacement(Shifts shifts, People people, Lookups lookups, Seats seats, Requests requests, Limits limits, LiveUpdates live, Clock clock) {
        this.shifts = shifts;
        this.people = people;
        this.lookups = lookups;
        this.seats = seats;
        this.requests = requests;
        this.limits = limits;
        this.live = live;
        this.clock = clock;
    }

    /**
     * The limits bind whoever is sent. The same request again gets the first answer again.
     *
     * @throws Problem {@code roster.shift.unknown}, {@code volunteers.unknown}, forbidden for who does not plan the post
     */
    @Transactional
    public Outcome send(RequestId request, ShiftId shift, VolunteerId tired, VolunteerId rested) {
        shifts.demandPlanned(shift);
        // Both rows in one order, so that two who send crosswise do not wait for each other.
        var both = people.lock(people.all(List.of(tired, rested)).values().stream().map(Person::account).toList()).values().stream().toList();
        var fresh = both.stream().filter(one -> one.id().equals(rested)).findFirst().orElseThrow(() -> Problem.notFound("volunteers.unknown"));
        var sought = lookups.of(shift, rested, request).orElseThrow(() -> Problem.notFound("roster.shift.unknown"));
        if (sought.before() != null) {
            return sought.before();
        }
        var now = clock.instant();
        var by = new AccountId(Current.actor().id());
        var asking = new Asking(request, now, by, rested, shift, sought.opening(), Act.ASSIGN);
        Optional<Refusal> refusal = fresh.serves() ? sought.closed(now, false).or(() -> limits.refuse(sought, fresh, sought.held()))
                : Optional.of(Refusal.by(RosterRule.SERVES));
        if (refusal.isPresent()) {
            return requests.write(asking, new Outcome.Refused(refusal.get()));
        }
        var seat = seats.passOn(shift, tired, rested, now);
        if (seat.isEmpty()) {
            return requests.write(asking, new Outcome.Refused(Refusal.by(RosterRule.NOT_YOURS)));
        }
        requests.write(new Asking(RequestId.next(), now, by, tired, shift, sought.opening(), Act.SIGN_OFF), new Outcome.Done());
        live.changed("roster");
        live.changed("roster.seats");
        live.changed("roster.mine");
        live.changed("today");
        return requests.write(asking, new Outcome.Taken(seat.get()));
    }
}
