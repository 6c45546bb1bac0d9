package org.shouwang.roster.web;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.paper.Pdf;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.roster.CheckIns;
import org.shouwang.roster.DutySeat;
import org.shouwang.roster.Injuries;
import org.shouwang.roster.InjuryId;
import org.shouwang.roster.SeatId;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.Volunteers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 受伤: told at once, seen to, on paper for the insurance. */
@Controller
class InjuryController {

    private static final String FORM = "roster/injuryForm";
    private static final int PAGE = 50;

    private final Injuries injuries;
    private final CheckIns checkIns;
    private final Volunteers volunteers;
    private final AreaDay day;

    InjuryController(Injuries injuries, CheckIns checkIns, Volunteers volunteers, AreaDay day) {
        this.injuries = injuries;
        this.checkIns = checkIns;
        this.volunteers = volunteers;
        this.day = day;
    }

    @GetMapping("/a/{area}/injuries")
    @Requires(Permission.DUTY_TAKE)
    Html all(@RequestParam(required = false) @Nullable String cursor) {
        return Html.page("roster/injuries", new InjuriesPage(injuries.page(cursor, PAGE), cursor == null));
    }

    @GetMapping("/a/{area}/seats/{seat}/injury")
    @Requires(Permission.DUTY_TAKE)
    Html blank(@PathVariable SeatId seat) {
        var now = LocalTime.ofInstant(day.now(), day.zone()).withSecond(0).withNano(0);
        return Html.page(FORM, Typed.fresh(new InjuryForm(InjuryId.next().toString(), now.toString(), "", "", "", ""), known(seat)));
    }

    @PostMapping("/a/{area}/seats/{seat}/injury")
    @Requires(Permission.DUTY_TAKE)
    Html report(@PathVariable SeatId seat, InjuryForm form) {
        return Typed.attempt(FORM, form, () -> known(seat), () -> {
            var injury = injuries.report(form.injury(), seat, at(form.time()), form.facts());
            return Html.goToHere("/injuries/" + injury.id()).saying("roster.injury.reported");
        });
    }

    /** The last time that the clock on the wall showed this. */
    private Instant at(LocalTime time) {
        var today = day.today().atTime(time).atZone(day.zone());
        return (today.toInstant().isAfter(day.now()) ? today.minusDays(1) : today).toInstant();
    }

    private DutySeat known(SeatId seat) {
        return checkIns.find(seat).orElseThrow(() -> Problem.notFound("roster.seat.unknown"));
    }

    @GetMapping("/a/{area}/injuries/{id}")
    @Requires(Permission.DUTY_TAKE)
    Html one(@PathVariable InjuryId id) {
        return Html.page("roster/injury", page(id));
    }

    private InjuryPage page(InjuryId id) {
        var injury = injuries.get(id);
        boolean mine = volunteers.me().filter(me -> me.id().equals(injury.person())).isPresent();
        var phone = volunteers.all(List.of(injury.person())).stream().findFirst().map((Volunteer one) -> one.facts().phone().text()).orElse("");
        return new InjuryPage(injury, injuries.facts(id), phone, mine);
    }

    @PostMapping("/a/{area}/injuries/{id}/seen")
    @Requires(Permission.ROSTER_READ)
    Html seen(@PathVariable InjuryId id) {
        injuries.seen(id);
        return Html.goToHere("/injuries").saying("roster.injury.seen");
    }

    /** For the insurance: to be signed and sent. */
    @GetMapping("/a/{area}/injuries/{id}/form.pdf")
    @Requires(Permission.DUTY_TAKE)
    ModelAndView paper(@PathVariable InjuryId id) {
        var page = page(id);
        return Pdf.of("roster/paper/injury", page, page.injury().personName());
    }
}
