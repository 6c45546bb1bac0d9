package org.shouwang.roster.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.shouwang.roster.EmptySeats;
import org.shouwang.roster.GivenBack;
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
 * @param chains changes that hang together, each from the seat that is filled by them
 */
public record ProposalPage(Proposal proposal, @Nullable String withoutName, LocalDate day, List<LocalDate> days, List<Row> rows, List<ProposedLoad> loads,
        List<EmptySeats> empty, List<ProposedSeat> refused, List<List<ProposedSeat>> chains) {

    private static final int MOST_LOADS = 40;
    private static final int MOST_EMPTY = 30;

    /** @param empty how many seats nobody would hold */
    public record Row(ShiftId shift, String postName, Instant from, Instant until, List<ProposedSeat> people, int empty) {
    }

    /** In the order in which one follows from the other. */
    static List<List<ProposedSeat>> chains(List<ProposedSeat> seats) {
        return seats.stream().filter(seat -> seat.chain() != null).collect(Collectors.groupingBy(ProposedSeat::chain, LinkedHashMap::new, Collectors.toList()))
                .values().stream().map(ProposalPage::inOrder).toList();
    }

    private static List<ProposedSeat> inOrder(List<ProposedSeat> chain) {
        var byShift = chain.stream().collect(Collectors.toMap(ProposedSeat::shift, Function.identity()));
        var left = chain.stream().map(ProposedSeat::gives).filter(Objects::nonNull).map(GivenBack::shift).collect(Collectors.toSet());
        var first = chain.stream().filter(seat -> !left.contains(seat.shift())).findFirst().orElse(chain.getFirst());
        return Stream.iterate(first, Objects::nonNull, seat -> seat.gives() == null ? null : byShift.get(seat.gives().shift())).limit(chain.size()).toList();
    }

    /** How many people would give a seat back. */
    public long changing() {
        return chains.stream().flatMap(List::stream).filter(seat -> seat.gives() != null).count();
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
