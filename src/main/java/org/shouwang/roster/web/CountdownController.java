package org.shouwang.roster.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.roster.Grabs;
import org.shouwang.roster.MyDuty;
import org.shouwang.roster.MyDuty.Mine;
import org.shouwang.roster.Opening;
import org.shouwang.roster.OpeningId;
import org.shouwang.roster.Openings;
import org.shouwang.roster.Outcome;
import org.shouwang.roster.RequestId;
import org.shouwang.roster.ShiftId;
import org.shouwang.roster.Shifts;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** 开抢: the count-down to the second, then one tap for a seat. */
@Controller
class CountdownController {

    private final Openings openings;
    private final Shifts shifts;
    private final MyDuty duty;
    private final Grabs grabs;
    private final OpeningGroups groups;
    private final AreaDay day;

    CountdownController(Openings openings, Shifts shifts, MyDuty duty, Grabs grabs, OpeningGroups groups, AreaDay day) {
        this.openings = openings;
        this.shifts = shifts;
        this.duty = duty;
        this.grabs = grabs;
        this.groups = groups;
        this.day = day;
    }

    record Clock(Instant now, Instant opensAt) {
    }

    @GetMapping("/a/{area}/openings/{id}")
    @Requires(Permission.DUTY_TAKE)
    Html opening(@PathVariable OpeningId id) {
        return Html.page("roster/opening", page(known(id)));
    }

    @GetMapping("/a/{area}/openings/{id}/seats")
    @Requires(Permission.DUTY_TAKE)
    Html seats(@PathVariable OpeningId id) {
        return Html.part("roster/openingSeats", page(known(id)));
    }

    /** What time it is here, for the count-down: a phone's own clock may be minutes off. */
    @GetMapping("/a/{area}/openings/{id}/clock")
    @Requires(Permission.DUTY_TAKE)
    ResponseEntity<Clock> clock(@PathVariable OpeningId id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Clock(day.now(), openings.turnOfMine(known(id))));
    }

    @PostMapping("/a/{area}/openings/{id}/shifts/{shift}/grab")
    @Requires(Permission.DUTY_TAKE)
    Html grab(@PathVariable OpeningId id, @PathVariable ShiftId shift, @RequestParam UUID request,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String inPage) {
        var outcome = grabs.grab(new RequestId(request), shift, true);
        return inPage == null ? Told.on("/openings/" + id, outcome) : Html.part("roster/openingShift", row(known(id), shift, outcome));
    }

    private OpeningPage page(Opening opening) {
        var mine = mine();
        return new OpeningPage(opening, groups.turns(opening), openings.turnOfMine(opening), shifts.ofOpening(opening.id()).stream().filter(shift -> !shift.cancelled())
                .map(shift -> new OpeningPage.Row(opening, shift, mine.get(shift.id()), null, day.now())).toList(), day.now());
    }

    private OpeningPage.Row row(Opening opening, ShiftId id, Outcome outcome) {
        var shift = shifts.find(id).orElseThrow(() -> Problem.notFound("roster.shift.unknown"));
        return new OpeningPage.Row(opening, shift, mine().get(id), outcome, day.now());
    }

    private Map<ShiftId, Mine> mine() {
        var mine = new HashMap<ShiftId, Mine>();
        duty.waiting().forEach(one -> mine.put(one.shift(), one));
        duty.seats().forEach(one -> mine.put(one.shift(), one));
        return mine;
    }

    private Opening known(OpeningId id) {
        return openings.find(id).filter(one -> !one.withdrawn()).orElseThrow(() -> Problem.notFound("roster.opening.unknown"));
    }
}
