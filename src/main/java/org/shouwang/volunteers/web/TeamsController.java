package org.shouwang.volunteers.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.volunteers.Team;
import org.shouwang.volunteers.TeamId;
import org.shouwang.volunteers.TeamMember;
import org.shouwang.volunteers.Teams;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerId;
import org.shouwang.volunteers.VolunteerQuery;
import org.shouwang.volunteers.VolunteerState;
import org.shouwang.volunteers.Volunteers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 队伍: made, filled, put away, called again. */
@Controller
class TeamsController {

    private static final String FORM = "volunteers/teamForm";
    private static final int MOST = 2000;

    private final Teams teams;
    private final Volunteers volunteers;
    private final Places places;
    private final Badges badges;

    TeamsController(Teams teams, Volunteers volunteers, Places places, Badges badges) {
        this.teams = teams;
        this.volunteers = volunteers;
        this.places = places;
        this.badges = badges;
    }

    @GetMapping("/a/{area}/teams")
    @Requires(Permission.VOLUNTEERS_READ)
    Html all() {
        var all = teams.all();
        return Html.page("volunteers/teams", new TeamsPage(all, names(all.stream()
                .flatMap(team -> Stream.of(team.facts().lead(), team.facts().deputy())).filter(Objects::nonNull).distinct().toList())));
    }

    private Map<VolunteerId, String> names(List<VolunteerId> some) {
        return volunteers.all(some).stream().collect(Collectors.toMap(Volunteer::id, one -> one.facts().name()));
    }

    private Map<String, String> serving() {
        var people = new LinkedHashMap<String, String>();
        volunteers.page(new VolunteerQuery("", VolunteerState.ACTIVE, null, null), null, MOST).rows()
                .forEach(one -> people.put(one.id().toString(), one.facts().name()));
        return people;
    }

    private TeamFormPlace place(boolean fresh) {
        return new TeamFormPlace(fresh, places.buildings(), serving());
    }

    @GetMapping("/a/{area}/teams/new")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html blank() {
        return Html.page(FORM, Typed.fresh(TeamForm.blank(), place(true)));
    }

    @PostMapping("/a/{area}/teams")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html add(TeamForm form) {
        return Typed.attempt(FORM, form, () -> place(true), () -> {
            var team = teams.add(form.team(), form.facts());
            return Html.goToHere("/teams/" + team.id()).saying("volunteers.saved");
        });
    }

    @GetMapping("/a/{area}/teams/{id}")
    @Requires(Permission.VOLUNTEERS_READ)
    Html one(@PathVariable TeamId id) {
        var members = teams.members(id);
        var others = serving();
        members.stream().filter(member -> member.state() == TeamMember.State.IN).forEach(member -> others.remove(member.volunteer().toString()));
        return Html.page("volunteers/team", new TeamPage(known(id), members, names(members.stream().map(TeamMember::volunteer).toList()), others));
    }

    @GetMapping("/a/{area}/teams/{id}/edit")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html edit(@PathVariable TeamId id) {
        return Html.page(FORM, Typed.fresh(TeamForm.of(known(id)), place(false)));
    }

    @PostMapping("/a/{area}/teams/{id}")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html describe(@PathVariable TeamId id, TeamForm form) {
        return Typed.attempt(FORM, form, () -> place(false), () -> {
            teams.edit(id, Entered.version(form.version()), form.facts());
            return Html.goToHere("/teams/" + id).saying("volunteers.saved");
        });
    }

    @GetMapping("/a/{area}/teams/{id}/badges.pdf")
    @Requires(Permission.VOLUNTEERS_READ)
    ModelAndView badges(@PathVariable TeamId id, HttpServletRequest request) {
        var standing = teams.members(id).stream().filter(one -> one.state() == TeamMember.State.IN).map(TeamMember::volunteer).toList();
        return badges.sheet(known(id).facts().name(), volunteers.all(standing), request);
    }

    @PostMapping("/a/{area}/teams/{id}/members")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html put(@PathVariable TeamId id, @RequestParam VolunteerId person) {
        teams.put(id, List.of(person));
        return Html.goToHere("/teams/" + id).saying("volunteers.saved");
    }

    @PostMapping("/a/{area}/teams/{id}/members/{person}/remove")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html remove(@PathVariable TeamId id, @PathVariable VolunteerId person) {
        teams.remove(id, person);
        return Html.goToHere("/teams/" + id).saying("volunteers.saved");
    }

    @PostMapping("/a/{area}/teams/{id}/keep")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html keep(@PathVariable TeamId id) {
        return Html.goToHere("/teams").saying("volunteers.team.put-away", teams.keep(id).facts().name());
    }

    @PostMapping("/a/{area}/teams/{id}/call")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html call(@PathVariable TeamId id) {
        var team = teams.callAgain(id);
        return Html.goToHere("/teams/" + id).saying("volunteers.team.called", team.facts().name(), team.asked());
    }

    private Team known(TeamId id) {
        return teams.find(id).orElseThrow(() -> Problem.notFound("volunteers.team.unknown"));
    }
}
