package org.shouwang.roster.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.roster.CheckInKind;
import org.shouwang.roster.CheckIns;
import org.shouwang.roster.Provisions;
import org.shouwang.roster.RequestId;
import org.shouwang.roster.Reserve;
import org.shouwang.roster.SeatId;
import org.shouwang.roster.ShiftId;
import org.shouwang.roster.Shifts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 带班: what goes on at the posts that somebody leads; who is missing, who can be sent, who stays on. */
@Controller
class LeadController {

    private final Shifts shifts;
    private final CheckIns checkIns;
    private final Reserve reserve;
    private final Provisions provisions;
    private final ByName byName;
    private final AreaDay day;

    LeadController(Shifts shifts, CheckIns checkIns, Reserve reserve, Provisions provisions, ByName byName, AreaDay day) {
        this.shifts = shifts;
        this.checkIns = checkIns;
        this.reserve = reserve;
        this.provisions = provisions;
        this.byName = byName;
        this.day = day;
    }

    @GetMapping("/a/{area}/lead")
    @Requires(Permission.ROSTER_READ)
    Html today() {
        var from = day.today().atStartOfDay(day.zone()).toInstant();
        var until = day.today().plusDays(1).atStartOfDay(day.zone()).toInstant();
        return Html.page("roster/lead", new LeadPage(shifts.led(from, until), day.now()));
    }

    @GetMapping("/a/{area}/lead/shifts/{id}")
    @Requires(Permission.ROSTER_READ)
    Html shift(@PathVariable ShiftId id) {
        return Html.page("roster/leadShift", page(id));
    }

    @GetMapping("/a/{area}/lead/shifts/{id}/people")
    @Requires(Permission.ROSTER_READ)
    Html people(@PathVariable ShiftId id) {
        return Html.part("roster/leadPeople", page(id));
    }

    private LeadShiftPage page(ShiftId id) {
        checkIns.demandLeads(id);
        var shift = shifts.find(id).orElseThrow(() -> Problem.notFound("roster.shift.unknown"));
        var page = new LeadShiftPage(shift, checkIns.ofShift(id), provisions.ofShift(id), List.of(), day.now());
        return page.missing() > 0 && !shift.cancelled() ? page.with(reserve.forShift(id)) : page;
    }

    @PostMapping("/a/{area}/lead/seats/{seat}/check-in")
    @Requires(Permission.ROSTER_READ)
    Html checkIn(@PathVariable SeatId seat, @RequestParam UUID request, @RequestParam @Nullable String kind) {
        var now = checkIns.record(request, seat, Entered.choice(kind, CheckInKind.class, "kind"), day.now());
        return Html.goToHere("/lead/shifts/" + now.shift()).saying("roster.check-in.recorded", now.personName());
    }

    /** Somebody has come who has no seat, and the lead has network. */
    @PostMapping("/a/{area}/lead/shifts/{id}/walk-in")
    @Requires(Permission.ROSTER_READ)
    Html walkIn(@PathVariable ShiftId id, @RequestParam UUID request, @RequestParam(defaultValue = "") String name) {
        checkIns.demandLeads(id);
        var here = "/lead/shifts/" + id;
        var named = byName.serving(name.strip());
        return named.size() == 1 ? Told.on(here, checkIns.walkIn(new RequestId(request), id, named.getFirst(), day.now()), "roster.lead.walked-in")
                : Html.goToHere(here).saying(ByName.refusal(named));
    }

    @PostMapping("/a/{area}/lead/shifts/{id}/send")
    @Requires(Permission.ROSTER_READ)
    Html send(@PathVariable ShiftId id, @RequestParam UUID request, @RequestParam SeatId seat) {
        return Told.on("/lead/shifts/" + id, reserve.send(new RequestId(request), seat, id), "roster.reserve.sent");
    }
}
