package org.shouwang.roster.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.shouwang.platform.Ids;
import org.shouwang.roster.CheckInKind;
import org.shouwang.roster.CheckIns;
import org.shouwang.roster.DutySeat;
import org.shouwang.roster.Provision;
import org.shouwang.roster.Provisions;
import org.shouwang.roster.Reserve;
import org.shouwang.roster.SeatId;
import org.shouwang.roster.Shift;

/**
 * A shift as its lead stands before it.
 *
 * @param provisions what each is to have
 * @param onCall who could be sent; only where somebody is missing
 */
public record LeadShiftPage(Shift shift, List<DutySeat> seats, Map<SeatId, Provisions.OfSeat> provisions, List<Reserve.OnCall> onCall, Instant now) {

    /** A meal or a break that somebody is to have. */
    public record Tick(Provision what, int number, boolean given) {

        public String name() {
            return "roster.provision." + what.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    LeadShiftPage with(List<Reserve.OnCall> some) {
        return new LeadShiftPage(shift, seats, provisions, some, now);
    }

    /** What is planned for a person who has come. */
    public List<Tick> ticks(DutySeat seat) {
        var planned = provisions.get(seat.seat());
        if (planned == null || seat.cameAt() == null) {
            return List.of();
        }
        return Stream.concat(IntStream.rangeClosed(1, planned.meals()).mapToObj(n -> new Tick(Provision.MEAL, n, planned.mealsGiven().contains(n))),
                IntStream.rangeClosed(1, planned.rests()).mapToObj(n -> new Tick(Provision.REST, n, planned.restsGiven().contains(n)))).toList();
    }

    public String request() {
        return Ids.next().toString();
    }

    /** Free seats, and people who are expected and not there. */
    public long missing() {
        return shift.until().isAfter(now) ? shift.free() + seats.stream().filter(seat -> seat.absent() || seat.missing(now)).count() : 0;
    }

    /** From two hours before somebody unplanned may be taken in, until the end. */
    public boolean takesIn() {
        return !shift.cancelled() && shift.until().isAfter(now) && shift.from().isBefore(now.plus(CheckIns.WALKS_IN_EARLY));
    }

    /** Who has said to stay longer than the shift. */
    public boolean stays(DutySeat seat) {
        return seat.until().isAfter(shift.until());
    }

    public boolean onDuty(DutySeat seat) {
        return seat.cameAt() != null && seat.leftAt() == null;
    }

    public List<CheckInKind> acts(DutySeat seat) {
        return seat.absent() ? List.of(CheckInKind.IN) : seat.cameAt() == null ? List.of(CheckInKind.IN, CheckInKind.NO_SHOW)
                : seat.leftAt() == null ? List.of(CheckInKind.OUT) : List.of();
    }
}
