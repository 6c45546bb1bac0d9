package org.shouwang.roster.web;

import java.util.UUID;
import java.util.stream.Collectors;

import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.roster.Charges;
import org.shouwang.roster.Outcome;
import org.shouwang.roster.Replacement;
import org.shouwang.roster.RequestId;
import org.shouwang.roster.RestBoard;
import org.shouwang.roster.RestBoard.Which;
import org.shouwang.roster.ShiftId;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerId;
import org.shouwang.volunteers.Volunteers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 疲劳: who must rest, who is near the limit, who could stand in. */
@Controller
class FatigueController {

    private static final String HERE = "/roster/fatigue";

    private final RestBoard board;
    private final Charges charges;
    private final Replacement replacement;
    private final Volunteers volunteers;

    FatigueController(RestBoard board, Charges charges, Replacement replacement, Volunteers volunteers) {
        this.board = board;
        this.charges = charges;
        this.replacement = replacement;
        this.volunteers = volunteers;
    }

    @GetMapping("/a/{area}/roster/fatigue")
    @Requires(Permission.ROSTER_EDIT)
    Html tired(@RequestParam(defaultValue = "ALL") Which which, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int skip) {
        var found = board.of(which, q, Math.max(skip, 0), FatiguePage.SIZE);
        var standIns = found.rows().stream().flatMap(row -> row.standIns().stream()).map(one -> one.person()).distinct().toList();
        var phones = volunteers.all(standIns).stream().collect(Collectors.toMap(Volunteer::id, one -> one.facts().phone().text()));
        return Html.page("roster/fatigue", new FatiguePage(found, which, q, Math.max(skip, 0), phones, charges.recent()));
    }

    @PostMapping("/a/{area}/roster/shifts/{id}/replace")
    @Requires(Permission.ROSTER_EDIT)
    Html replace(@PathVariable ShiftId id, @RequestParam UUID request, @RequestParam VolunteerId tired, @RequestParam VolunteerId rested) {
        var outcome = replacement.send(new RequestId(request), id, tired, rested);
        return outcome instanceof Outcome.Taken ? Html.goToHere(HERE).saying("roster.replace.sent") : Told.on(HERE, outcome);
    }
}
