package org.shouwang.roster.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.roster.Provision;
import org.shouwang.roster.Provisions;
import org.shouwang.roster.SeatId;
import org.shouwang.roster.ShiftId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 餐和休息: how many meals a day takes, ticked by the lead at the post. */
@Controller
class ProvisionsController {

    private final Provisions provisions;
    private final AreaDay day;

    ProvisionsController(Provisions provisions, AreaDay day) {
        this.provisions = provisions;
        this.day = day;
    }

    @GetMapping("/a/{area}/roster/provisions")
    @Requires(Permission.ROSTER_EDIT)
    Html on(@RequestParam(name = "day", required = false) @Nullable String asked) {
        LocalDate on = Entered.date(asked, "day");
        var date = on == null ? day.today() : on;
        return Html.page("roster/provisions", new ProvisionsPage(date, provisions.on(date)));
    }

    @PostMapping("/a/{area}/lead/shifts/{shift}/provisions")
    @Requires(Permission.ROSTER_READ)
    Html tick(@PathVariable ShiftId shift, @RequestParam SeatId seat, @RequestParam @Nullable String what, @RequestParam int number, @RequestParam boolean given) {
        provisions.tick(seat, Entered.choice(what, Provision.class, "what"), number, given);
        return Html.goToHere("/lead/shifts/" + shift);
    }
}
