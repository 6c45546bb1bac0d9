package org.shouwang.roster.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.NavItem;
import org.shouwang.platform.web.NavSection;
import org.shouwang.platform.web.Typed;
import org.shouwang.roster.SeatId;
import org.shouwang.roster.certificate.Certificates;
import org.shouwang.roster.hours.HoursCorrections;
import org.shouwang.roster.hours.HoursTotal;
import org.shouwang.roster.hours.Period;
import org.shouwang.roster.hours.ServiceHours;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerId;
import org.shouwang.volunteers.Volunteers;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 服务时长: the ledger, one person's hours, what is to be mended; everybody's own. */
@Controller
class HoursController {

    private static final String CORRECTION = "roster/hoursCorrection";
    private static final int SIZE = 50;

    private final ServiceHours hours;
    private final HoursCorrections corrections;
    private final HoursLedger ledger;
    private final HoursSheet sheet;
    private final Certificates certificates;
    private final Volunteers volunteers;
    private final AreaDay day;

    HoursController(ServiceHours hours, HoursCorrections corrections, HoursLedger ledger, HoursSheet sheet, Certificates certificates, Volunteers volunteers,
            AreaDay day) {
        this.hours = hours;
        this.corrections = corrections;
        this.ledger = ledger;
        this.sheet = sheet;
        this.certificates = certificates;
        this.volunteers = volunteers;
        this.day = day;
    }

    @Bean
    static NavItem hoursItem() {
        return new NavItem(NavSection.BEHIND, 31, "roster.hours.title", "/roster/hours", Permission.ROSTER_EDIT, "report");
    }

    @Bean
    static NavItem myHoursItem() {
        return new NavItem(NavSection.HOME, 21, "roster.hours.mine", "/hours", Permission.DUTY_TAKE, "history");
    }

    @GetMapping("/a/{area}/roster/hours")
    @Requires(Permission.ROSTER_EDIT)
    Html all(HoursAsked asked, @RequestParam(required = false) @Nullable String cursor) {
        return Html.page("roster/hours", ledger.page(asked, cursor, SIZE));
    }

    @PostMapping("/a/{area}/roster/hours/sheet")
    @Requires(Permission.ROSTER_EDIT)
    ResponseEntity<byte[]> excel(HoursAsked asked, Locale locale) {
        return sheet.of(asked, locale);
    }

    @GetMapping("/a/{area}/roster/hours/people/{person}")
    @Requires(Permission.ROSTER_EDIT)
    Html one(@PathVariable VolunteerId person, @RequestParam(required = false) @Nullable String from, @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String cursor) {
        var name = volunteers.all(List.of(person)).stream().map(one -> one.facts().name()).findFirst().orElse("");
        return Html.page("roster/personHours", page(person, name, period(from, until), cursor, false));
    }

    @GetMapping("/a/{area}/hours")
    @Requires(Permission.DUTY_TAKE)
    Html mine(@RequestParam(required = false) @Nullable String from, @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String cursor) {
        var me = volunteers.me().map(Volunteer::id).orElse(null);
        return Html.page("roster/personHours", me == null ? new PersonHoursPage(null, "", period(from, until), new HoursTotal(0, 0, 0, 0),
                new Listing<>(List.of(), null), List.of(), true, true) : page(me, "", period(from, until), cursor, true));
    }

    private PersonHoursPage page(VolunteerId person, String name, Period period, @Nullable String cursor, boolean mine) {
        return new PersonHoursPage(person, name, period, hours.total(person, period), hours.of(person, period, cursor, SIZE), certificates.of(person), mine,
                cursor == null);
    }

    private Period period(@Nullable String from, @Nullable String until) {
        var first = Entered.date(from, "from");
        var last = Entered.date(until, "until");
        var end = last == null ? day.today() : last;
        return first == null ? Period.yearUntil(end) : new Period(first, end);
    }

    @GetMapping("/a/{area}/roster/hours/missing")
    @Requires(Permission.ROSTER_READ)
    Html missing() {
        return Html.page("roster/hoursMissing", new MissingHoursPage(hours.missing()));
    }

    @GetMapping("/a/{area}/roster/hours/seats/{seat}")
    @Requires(Permission.ROSTER_READ)
    Html correct(@PathVariable SeatId seat) {
        var there = known(seat);
        return Html.page(CORRECTION, Typed.fresh(CorrectionForm.of(there.served(), day.zone()), there));
    }

    @PostMapping("/a/{area}/roster/hours/seats/{seat}")
    @Requires(Permission.ROSTER_READ)
    Html correct(@PathVariable SeatId seat, CorrectionForm form) {
        return Typed.attempt(CORRECTION, form, () -> known(seat), () -> {
            var served = corrections.correct(form.correction(), seat, form.cameAt(day.zone()), form.leftAt(day.zone()), Entered.text(form.reason()));
            return Html.goToHere("/roster/hours/missing").saying("roster.hours.corrected", served.personName());
        });
    }

    private ServiceHours.Correctable known(SeatId seat) {
        return hours.correctable(seat).orElseThrow(() -> Problem.notFound("roster.seat.unknown"));
    }
}
