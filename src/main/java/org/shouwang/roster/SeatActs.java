package org.shouwang.roster;

import java.util.List;
import java.util.Optional;

import org.shouwang.platform.Problem;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Something done with a seat that somebody holds. The person's row is locked first and the seat's after it, as everywhere;
 * the same request again gets the first answer again.
 */
@Component
class SeatActs {

    private final People people;
    private final HeldSeats held;
    private final Requests requests;

    SeatActs(People people, HeldSeats held, Requests requests) {
        this.people = people;
        this.held = held;
        this.requests = requests;
    }

    interface Doing {

        /** @param seat empty where somebody else holds it by now */
        Outcome of(Person person, Optional<HeldSeat> seat);
    }

    /** @throws Problem {@code roster.seat.unknown} where nobody holds it */
    Outcome answered(RequestId request, SeatId id, Doing doing) {
        var found = held.find(id);
        if (found.isEmpty()) {
            // Whoever was asked about has the seat no more, but was answered.
            return requests.before(request).orElseThrow(() -> Problem.notFound("roster.seat.unknown"));
        }
        var holder = found.get().holder();
        var person = people.lock(holder).orElseThrow(() -> Problem.notFound("volunteers.unknown"));
        return requests.before(request).orElseGet(() -> doing.of(person,
                Optional.ofNullable(held.lock(List.of(id)).get(id)).filter(seat -> seat.holder().equals(holder))));
    }

    interface Change {
        Outcome make();
    }

    /** Somebody who was noted as absent elsewhere may be found to have come, in this very moment. */
    static Outcome once(Change change) {
        try {
            return change.make();
        } catch (DataIntegrityViolationException e) {
            throw Problem.refused("roster.check-in.elsewhere");
        }
    }
}
