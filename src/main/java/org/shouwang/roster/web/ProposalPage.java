package org.shouwang.roster.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.roster.EmptySeats;
import org.shouwang.roster.Proposal;
import org.shouwang.roster.ProposedLoad;
import org.shouwang.roster.ProposedSeat;
import org.shouwang.roster.ShiftId;

/**
 * A proposed roster: a day of it, what everybody would bear, what stays empty and why.
 *
 * @param withoutName who has called in sick; null where nobody has
 * @param day the day that is shown
 * @param days all days
 * @param loads everybody who serves, the most burdened first; empty while it is searched
 * @param refused whom a rule kept from a seat when it was taken over
 */
public record ProposalPage(Proposal proposal, @Nullable String withoutName, LocalDate day, List<LocalDate> days, List<Row> rows, List<ProposedLoad> loads,
        List<EmptySeats> empty, List<ProposedSeat> refused) {

    private static final int MOST_LOADS = 40;
    private static final int MOST_EMPTY = 30;

    /** @param empty how many seats nobody would hold */
    public record Row(ShiftId shift, String postName, Instant from, Instant until, List<ProposedSeat> people, int empty) {
    }

    public List<ProposedLoad> heaviest() {
        return loads.stream().limit(MOST_LOADS).toList();
    }

    public List<EmptySeats> firstEmpty() {
        return empty.stream().limit(MOST_EMPTY).toList();
    }

    public Duration least() {
        return loads.isEmpty() ? Duration.ZERO : loads.getLast().sum();
    }

    public Duration most() {
        return loads.isEmpty() ? Duration.ZERO : loads.getFirst().sum();
    }

}
