package org.shouwang.roster.web;

import java.util.UUID;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.roster.Absences;
import org.shouwang.roster.Grabs;
import org.shouwang.roster.MyDuty;
import org.shouwang.roster.OfferId;
import org.shouwang.roster.Openings;
import org.shouwang.roster.RequestId;
import org.shouwang.roster.ShiftId;
import org.shouwang.roster.Swaps;
import org.shouwang.volunteers.Volunteers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 我的班次: what is before me, what waits for my answer, what will open. */
@Controller
class MyShiftsController {

    private static final String HERE = "/shifts";

    private final MyDuty duty;
    private final Openings openings;
    private final Grabs grabs;
    private final Swaps swaps;
    private final Absences absences;
    private final Volunteers volunteers;
    private final AreaDay day;

    MyShiftsController(MyDuty duty, Openings openings, Grabs grabs, Swaps swaps, Absences absences, Volunteers volunteers, AreaDay day) {
        this.duty = duty;
        this.openings = openings;
        this.grabs = grabs;
        this.swaps = swaps;
        this.absences = absences;
        this.volunteers = volunteers;
        this.day = day;
    }

    @GetMapping("/a/{area}/shifts")
    @Requires(Permission.DUTY_TAKE)
    Html mine() {
        return Html.page("roster/myShifts", page());
    }

    @GetMapping("/a/{area}/shifts/mine")
    @Requires(Permission.DUTY_TAKE)
    Html part() {
        return Html.part("roster/myShiftsPart", page());
    }

    private MyShiftsPage page() {
        boolean serves = volunteers.me().filter(one -> one.state().serves()).isPresent();
        return new MyShiftsPage(serves, duty.seats(), duty.waiting(), duty.calledOff(), swaps.toMe(), swaps.mine(), swaps.ofOthers(),
                absences.mine().stream().filter(one -> !one.explained() && one.decision() == null).toList(), openings.current(), day.now());
    }

    @PostMapping("/a/{area}/shifts/{shift}/sign-off")
    @Requires(Permission.DUTY_TAKE)
    Html signOff(@PathVariable ShiftId shift, @RequestParam UUID request) {
        return Told.on(HERE, grabs.signOff(new RequestId(request), shift));
    }

    @PostMapping("/a/{area}/shifts/{shift}/step-back")
    @Requires(Permission.DUTY_TAKE)
    Html stepBack(@PathVariable ShiftId shift, @RequestParam UUID request) {
        return Told.on(HERE, grabs.stepBack(new RequestId(request), shift));
    }

    @PostMapping("/a/{area}/offers/{offer}/accept")
    @Requires(Permission.DUTY_TAKE)
    Html accept(@PathVariable OfferId offer, @RequestParam UUID request) {
        return Told.on(HERE, grabs.accept(new RequestId(request), offer));
    }

    @PostMapping("/a/{area}/offers/{offer}/decline")
    @Requires(Permission.DUTY_TAKE)
    Html decline(@PathVariable OfferId offer, @RequestParam UUID request) {
        return Told.on(HERE, grabs.decline(new RequestId(request), offer));
    }
}
