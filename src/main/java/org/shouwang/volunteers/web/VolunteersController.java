package org.shouwang.volunteers.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.volunteers.Availability;
import org.shouwang.volunteers.DutySettings;
import org.shouwang.volunteers.NewVolunteer;
import org.shouwang.volunteers.Proofs;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.Teams;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerId;
import org.shouwang.volunteers.VolunteerQuery;
import org.shouwang.volunteers.VolunteerState;
import org.shouwang.volunteers.Volunteers;
import org.shouwang.volunteers.web.VolunteerFormPlace.Of;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 志愿者 at the desk: found, confirmed, entered, changed. */
@Controller
class VolunteersController {

    private static final String FORM = "volunteers/volunteerForm";
    private static final int SIZE = 50;

    private final Volunteers volunteers;
    private final Teams teams;
    private final Proofs proofs;
    private final Availability availability;
    private final Places places;
    private final Badges badges;

    VolunteersController(Volunteers volunteers, Teams teams, Proofs proofs, Availability availability, Places places, Badges badges) {
        this.volunteers = volunteers;
        this.teams = teams;
        this.proofs = proofs;
        this.availability = availability;
        this.places = places;
        this.badges = badges;
    }

    @GetMapping("/a/{area}/volunteers")
    @Requires(Permission.VOLUNTEERS_READ)
    Html all(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String skill, @RequestParam(required = false) @Nullable String cursor) {
        var wanted = Entered.choiceIfAny(state, VolunteerState.class);
        var able = Entered.choiceIfAny(skill, Skill.class);
        var query = new VolunteerQuery(q, wanted, able, null);
        return Html.page("volunteers/volunteers", new VolunteersPage(q, wanted, able, volunteers.page(query, cursor, SIZE), volunteers.count(query),
                volunteers.count(new VolunteerQuery("", VolunteerState.WAITING, null, null)), volunteers.settings(), places.organisations(), cursor == null));
    }

    @PostMapping("/a/{area}/volunteers/settings")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html settings(@RequestParam boolean confirm, @RequestParam String version) {
        volunteers.settings(new DutySettings(confirm, Entered.version(version)));
        return Html.goToHere("/volunteers").saying("volunteers.saved");
    }

    @GetMapping("/a/{area}/volunteers/new")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html blank() {
        return Html.page(FORM, Typed.fresh(VolunteerForm.blank("", ""), places.of(Of.SOMEBODY_NEW)));
    }

    @PostMapping("/a/{area}/volunteers")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html add(VolunteerForm form) {
        return Typed.attempt(FORM, form, () -> places.of(Of.SOMEBODY_NEW), () -> {
            var made = volunteers.take(List.of(new NewVolunteer(form.volunteer(), new AccountId(Ids.next()), form.facts()))).getFirst();
            return Html.goToHere("/volunteers/" + made.id()).saying("volunteers.added", made.facts().name());
        });
    }

    @GetMapping("/a/{area}/volunteers/{id}")
    @Requires(Permission.VOLUNTEERS_READ)
    Html one(@PathVariable VolunteerId id) {
        var there = known(id);
        var unit = there.facts().organisation() == null ? "" : places.organisations().getOrDefault(there.facts().organisation().toString(), "");
        var home = there.facts().home() == null ? "" : places.buildings().getOrDefault(there.facts().home().toString(), "");
        var all = teams.all();
        var stands = teams.of(id).stream().flatMap(member -> all.stream().filter(team -> team.id().equals(member.team()))
                .map(team -> team.facts().name())).toList();
        return Html.page("volunteers/volunteer", new VolunteerPage(there, unit, home, stands, proofs.of(id), new TimesSaid(availability.of(id))));
    }

    @GetMapping("/a/{area}/volunteers/{id}/edit")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html edit(@PathVariable VolunteerId id) {
        return Html.page(FORM, Typed.fresh(VolunteerForm.of(known(id)), places.of(Of.SOMEBODY)));
    }

    @PostMapping("/a/{area}/volunteers/{id}")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html describe(@PathVariable VolunteerId id, VolunteerForm form) {
        return Typed.attempt(FORM, form, () -> places.of(Of.SOMEBODY), () -> {
            volunteers.edit(id, Entered.version(form.version()), form.facts());
            return Html.goToHere("/volunteers/" + id).saying("volunteers.saved");
        });
    }

    @PostMapping("/a/{area}/volunteers/{id}/confirm")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html confirm(@PathVariable VolunteerId id) {
        return Html.goToHere("/volunteers?state=WAITING").saying("volunteers.confirmed", volunteers.confirm(id).facts().name());
    }

    @PostMapping("/a/{area}/volunteers/{id}/decline")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html decline(@PathVariable VolunteerId id, @RequestParam(defaultValue = "") String reason) {
        return Html.goToHere("/volunteers?state=WAITING").saying("volunteers.declined", volunteers.decline(id, reason).facts().name());
    }

    @PostMapping("/a/{area}/volunteers/{id}/leave")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html leave(@PathVariable VolunteerId id, @RequestParam(defaultValue = "") String reason) {
        return Html.goToHere("/volunteers/" + id).saying("volunteers.left", volunteers.leave(id, reason).facts().name());
    }

    @GetMapping("/a/{area}/volunteers/{id}/badge")
    @Requires(Permission.VOLUNTEERS_READ)
    Html badge(@PathVariable VolunteerId id, HttpServletRequest request) {
        return Html.page("volunteers/badge", badges.of(known(id), request));
    }

    /** What a lead sees who has scanned a badge: that this person serves here, as what, and what they can do. */
    @GetMapping("/a/{area}/badges/{id}")
    @Requires(Permission.ROSTER_READ)
    Html scanned(@PathVariable VolunteerId id) {
        var there = volunteers.all(List.of(id)).stream().findFirst().orElseThrow(() -> Problem.notFound("volunteers.unknown"));
        return Html.page("volunteers/scanned", there);
    }

    private Volunteer known(VolunteerId id) {
        return volunteers.find(id).orElseThrow(() -> Problem.notFound("volunteers.unknown"));
    }
}
