package org.shouwang.volunteers.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.volunteers.TeamId;
import org.shouwang.volunteers.Teams;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Teams called again: who is asked, who has not answered, and what was said on the phone. */
@Controller
class TeamCallsController {

    private static final int SIZE = 50;

    private final Teams teams;

    TeamCallsController(Teams teams) {
        this.teams = teams;
    }

    @GetMapping("/a/{area}/teams/unanswered")
    @Requires(Permission.VOLUNTEERS_READ)
    Html unanswered(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String team,
            @RequestParam(required = false) @Nullable String cursor) {
        var one = team.isEmpty() ? null : new TeamId(Entered.id(team));
        return Html.page("volunteers/unanswered", new UnansweredPage(q, team, names(), teams.unanswered(one, q, cursor, SIZE),
                teams.countUnanswered(one, q), cursor == null));
    }

    private Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        teams.all().stream().filter(team -> !team.kept()).forEach(team -> names.put(team.id().toString(), team.facts().name()));
        return names;
    }

    @PostMapping("/a/{area}/teams/call")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html callAll() {
        return Html.goToHere("/teams").saying("volunteers.teams.called", teams.callAllAgain());
    }

    @PostMapping("/a/{area}/teams/{id}/ask")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html ask(@PathVariable TeamId id, @RequestParam UUID request, @RequestParam VolunteerId person) {
        teams.ask(id, request, List.of(person));
        return Html.goToHere("/teams/" + id).saying("volunteers.team.was-asked");
    }

    @PostMapping("/a/{area}/teams/{id}/remind")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html remind(@PathVariable TeamId id, @RequestParam UUID request) {
        return Html.goToHere("/teams/" + id).saying("volunteers.team.reminded", teams.remind(id, request).asked());
    }

    @PostMapping("/a/{area}/teams/{id}/members/{person}/answer")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html answered(@PathVariable TeamId id, @PathVariable VolunteerId person, @RequestParam boolean comes) {
        teams.answerFor(id, person, comes);
        return Html.goToHere("/teams/unanswered").saying("volunteers.team.answered");
    }
}
