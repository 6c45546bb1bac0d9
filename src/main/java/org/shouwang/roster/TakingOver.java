package org.shouwang.roster;

import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the seats of a proposed roster, each in a transaction of its own and through the door by which a coordinator gives any
 * seat: the limits are looked at again, and whoever was refused is listed with the rule. Done again, it goes on where it was.
 */
@Component
class TakingOver {

    private final ProposalRows rows;
    private final Grabs grabs;
    private final Seats seats;
    private final Offers offers;
    private final People people;
    private final TransactionTemplate transaction;
    private final AreaDay day;

    TakingOver(ProposalRows rows, Grabs grabs, Seats seats, Offers offers, People people, TransactionTemplate transaction, AreaDay day) {
        this.rows = rows;
        this.grabs = grabs;
        this.seats = seats;
        this.offers = offers;
        this.people = people;
        this.transaction = transaction;
        this.day = day;
    }

    void give(ProposalId id, BooleanSupplier stop) {
        var proposal = transaction.execute(status -> rows.find(id).orElseThrow());
        for (var one : transaction.execute(status -> rows.toGive(id))) {
            if (stop.getAsBoolean()) {
                return;
            }
            var why = transaction.execute(status -> {
                var refused = given(one, proposal.facts().without());
                if (refused != null && proposal.facts().without() != null) {
                    // The seat of whoever is sick was given back for somebody who may not have it: that is undone.
                    status.setRollbackOnly();
                }
                return refused;
            });
            transaction.executeWithoutResult(status -> {
                rows.given(id, one.place(), why);
                rows.beat(id, proposal.spent(), proposal.filled(), 0);
            });
        }
    }

    private @Nullable Refusal given(ProposalRows.ToGive one, @Nullable VolunteerId without) {
        if (without != null) {
            people.lock(without);
            offers.lock(one.place().shift());
            seats.free(one.place().shift(), without, day.now());
        }
        return switch (grabs.assign(one.request(), one.place().shift(), one.place().person())) {
            case Outcome.Refused refused -> refused.why();
            default -> null;
        };
    }
}
