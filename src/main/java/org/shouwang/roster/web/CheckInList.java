package org.shouwang.roster.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.roster.CheckIns;
import org.shouwang.roster.DutySeat;

/** The shifts that somebody checks in, with who is expected, as a device keeps it: no more than the work at the post needs. */
record CheckInList(List<ShiftOnDevice> shifts) {

    /** @param running whether it is going on, or about to */
    record ShiftOnDevice(UUID id, String post, String place, Instant from, Instant until, boolean running, List<SeatOnDevice> seats) {
    }

    /** @param state due, in, out or no-show */
    record SeatOnDevice(UUID id, UUID volunteer, String name, String state, @Nullable Instant in, @Nullable Instant out) {

        static SeatOnDevice of(DutySeat seat) {
            var state = seat.leftAt() != null ? "out" : seat.cameAt() != null ? "in" : seat.absent() ? "no-show" : "due";
            return new SeatOnDevice(seat.seat().value(), seat.person().value(), seat.personName(), state, seat.cameAt(), seat.leftAt());
        }
    }

    static CheckInList of(List<DutySeat> seats, Instant now) {
        var byShift = seats.stream().collect(Collectors.groupingBy(DutySeat::shift, LinkedHashMap::new, Collectors.toList()));
        var shifts = new ArrayList<ShiftOnDevice>();
        byShift.forEach((shift, there) -> {
            var one = there.getFirst();
            var running = !now.isBefore(one.from().minus(CheckIns.EARLY)) && now.isBefore(one.until());
            shifts.add(new ShiftOnDevice(shift.value(), one.postName(), one.place(), one.from(), one.until(), running,
                    there.stream().map(SeatOnDevice::of).toList()));
        });
        return new CheckInList(shifts);
    }
}
