package org.shouwang.roster.web;

import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.roster.Absences;
import org.shouwang.roster.CheckIns;
import org.shouwang.roster.DutySeat;
import org.shouwang.roster.Outcome;
import org.shouwang.roster.RequestId;
import org.shouwang.roster.SeatId;
import org.shouwang.roster.ShiftId;
import org.shouwang.roster.StayingOn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "I can stay on" and "I can't come". */
@Controller
class StayController {

    private static final String PAGE = "roster/stay";
    private static final String MINE = "/shifts";

    private final StayingOn staying;
    private final Absences absences;
    private final CheckIns checkIns;
    private final AreaDay day;

    StayController(StayingOn staying, Absences absences, CheckIns checkIns, AreaDay day) {
        this.staying = staying;
        this.absences = absences;
        this.checkIns = checkIns;
        this.day = day;
    }

    @GetMapping("/a/{area}/seats/{seat}/stay")
    @Requires(Permission.DUTY_TAKE)
    Html choose(@PathVariable SeatId seat) {
        return Html.page(PAGE, Typed.fresh(new StayForm(RequestId.next().toString(), ""), page(seat)));
    }

    private StayPage page(SeatId seat) {
        var duty = known(seat);
        return new StayPage(duty, staying.following(seat).orElse(null));
    }

    private DutySeat known(SeatId seat) {
        return checkIns.find(seat).orElseThrow(() -> Problem.notFound("roster.seat.unknown"));
    }

    @PostMapping("/a/{area}/seats/{seat}/stay")
    @Requires(Permission.DUTY_TAKE)
    Html until(@PathVariable SeatId seat, StayForm form) {
        return Typed.attempt(PAGE, form, () -> page(seat), () -> told(seat, staying.until(form.id(), seat, end(form.time(), known(seat)))));
    }

    /** The next time that the clock on the wall shows this after the seat's end. */
    private Instant end(LocalTime time, DutySeat seat) {
        var until = seat.until().atZone(day.zone());
        var same = until.toLocalDate().atTime(time).atZone(day.zone());
        return (same.isAfter(until) ? same : same.plusDays(1)).toInstant();
    }

    @PostMapping("/a/{area}/seats/{seat}/stay-next")
    @Requires(Permission.DUTY_TAKE)
    Html next(@PathVariable SeatId seat, @RequestParam UUID request) {
        return told(seat, staying.next(new RequestId(request), seat));
    }

    private Html told(SeatId seat, Outcome outcome) {
        return Told.on(outcome instanceof Outcome.Refused ? "/seats/" + seat + "/stay" : MINE, outcome, "roster.stay.done");
    }

    @PostMapping("/a/{area}/shifts/{shift}/cannot-come")
    @Requires(Permission.DUTY_TAKE)
    Html cannotCome(@PathVariable ShiftId shift, @RequestParam UUID request) {
        var outcome = absences.cannotCome(new RequestId(request), shift);
        return outcome instanceof Outcome.Done ? Html.goToHere("/absences/" + request).saying("roster.absence.noted") : Told.on(MINE, outcome);
    }
}
