package org.shouwang.command;

import java.time.Duration;
import java.util.List;

import org.shouwang.platform.AreaDay;
import org.shouwang.roster.Fatigue;
import org.shouwang.roster.LimitExceptions;
import org.shouwang.roster.Shift;
import org.shouwang.roster.Shifts;
import org.shouwang.roster.Staff;
import org.springframework.stereotype.Component;

/** Who stands where in the next 24 hours, and who must not any more. */
@Component
class DutyCounted implements Counting {

    private static final Duration AHEAD = Duration.ofHours(24);

    private final Shifts shifts;
    private final Staff staff;
    private final LimitExceptions exceptions;
    private final AreaDay day;

    DutyCounted(Shifts shifts, Staff staff, LimitExceptions exceptions, AreaDay day) {
        this.shifts = shifts;
        this.staff = staff;
        this.exceptions = exceptions;
        this.day = day;
    }

    @Override
    public List<Figure> now() {
        var coming = shifts.between(day.now(), day.now().plus(AHEAD)).stream().filter(shift -> !shift.cancelled()).toList();
        long seats = coming.stream().mapToLong(Shift::seats).sum();
        var tired = staff.tired();
        return List.of(
                Figure.of(Metric.SEATS, seats, "/roster"),
                Figure.part(Metric.SEATS_FREE, coming.stream().mapToLong(Shift::free).sum(), seats, "/roster"),
                Figure.of(Metric.STANDING_BY, coming.stream().mapToLong(Shift::waiting).sum(), "/roster"),
                Figure.of(Metric.MUST_REST, tired.stream().filter(one -> one.state() == Fatigue.State.MUST_REST).count(), "/roster/fatigue?which=MUST_REST"),
                Figure.of(Metric.NEAR_LIMIT, tired.stream().filter(one -> one.state() == Fatigue.State.NEAR).count(), "/roster/fatigue?which=NEAR"),
                Figure.of(Metric.OVER_LIMIT_ALLOWED, exceptions.standing().size(), "/roster/fatigue?which=EXCEPTIONS"));
    }
}
