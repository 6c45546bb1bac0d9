package org.shouwang.volunteers.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.Accounts;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.volunteers.Availability;
import org.shouwang.volunteers.Proofs;
import org.shouwang.volunteers.TeamId;
import org.shouwang.volunteers.Teams;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerState;
import org.shouwang.volunteers.Volunteers;
import org.shouwang.volunteers.web.VolunteerFormPlace.Of;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 报到: one reports for duty, sees how far it is, changes the own record, rests, leaves. */
@Controller
class DutyController {

    private static final String FORM = "volunteers/volunteerForm";
    private static final String HERE = "/duty";

    private final Volunteers volunteers;
    private final Teams teams;
    private final Proofs proofs;
    private final Availability availability;
    private final Accounts accounts;
    private final Places places;
    private final Badges badges;

    DutyController(Volunteers volunteers, Teams teams, Proofs proofs, Availability availability, Accounts accounts, Places places,
            Badges badges) {
        this.volunteers = volunteers;
        this.teams = teams;
        this.proofs = proofs;
        this.availability = availability;
        this.accounts = accounts;
        this.places = places;
        this.badges = badges;
    }

    /** Who has not reported finds the form here. */
    @GetMapping("/a/{area}/duty")
    @Requires(Permission.BE_HERE)
    Html duty() {
        return volunteers.me().filter(me -> me.state() != VolunteerState.LEFT && me.state() != VolunteerState.DECLINED)
                .map(me -> Html.page("volunteers/duty", page(me))).orElseGet(() -> Html.page(FORM, Typed.fresh(blank(), places.of(Of.MY_REPORT))));
    }

    private VolunteerForm blank() {
        var phone = accounts.find(new AccountId(Current.actor().id())).map(account -> account.phone().text()).orElse("");
        return VolunteerForm.blank(Current.actor().name(), phone);
    }

    private DutyPage page(Volunteer me) {
        var all = teams.all();
        return new DutyPage(me, teams.of(me.id()).stream().flatMap(member -> all.stream().filter(team -> team.id().equals(member.team()))
                .map(team -> new DutyPage.Stands(team, member.state()))).toList(), proofs.of(me.id()), new TimesSaid(availability.of(me.id())));
    }

    @PostMapping("/a/{area}/duty")
    @Requires(Permission.BE_HERE)
    Html report(VolunteerForm form) {
        return Typed.attempt(FORM, form, () -> places.of(Of.MY_REPORT), () -> {
            var me = volunteers.reportForDuty(form.volunteer(), form.facts(), form.consent() != null);
            return Html.goToHere(HERE).saying(me.state() == VolunteerState.ACTIVE ? "volunteers.reported.serving" : "volunteers.reported.waiting");
        });
    }

    @GetMapping("/a/{area}/duty/edit")
    @Requires(Permission.BE_HERE)
    Html edit() {
        return Html.page(FORM, Typed.fresh(VolunteerForm.of(me()), places.of(Of.MY_RECORD)));
    }

    @PostMapping("/a/{area}/duty/edit")
    @Requires(Permission.BE_HERE)
    Html describe(VolunteerForm form) {
        return Typed.attempt(FORM, form, () -> places.of(Of.MY_RECORD), () -> {
            volunteers.edit(me().id(), Entered.version(form.version()), form.facts());
            return Html.goToHere(HERE).saying("volunteers.saved");
        });
    }

    @PostMapping("/a/{area}/duty/rest")
    @Requires(Permission.BE_HERE)
    Html rest(@RequestParam boolean resting) {
        volunteers.rest(me().id(), resting);
        return Html.goToHere(HERE).saying(resting ? "volunteers.now-resting" : "volunteers.now-serving");
    }

    /** To what the community has entered. */
    @PostMapping("/a/{area}/duty/consent")
    @Requires(Permission.BE_HERE)
    Html agree() {
        volunteers.agree();
        return Html.goToHere(HERE).saying("volunteers.consent.given");
    }

    @PostMapping("/a/{area}/duty/leave")
    @Requires(Permission.BE_HERE)
    Html leave() {
        volunteers.leave(me().id(), "");
        return Html.goToHere(HERE).saying("volunteers.now-left");
    }

    @PostMapping("/a/{area}/duty/erase")
    @Requires(Permission.BE_HERE)
    Html erase() {
        volunteers.erase(me().id());
        return Html.goToHere(HERE).saying("volunteers.now-erased");
    }

    @PostMapping("/a/{area}/duty/teams/{team}")
    @Requires(Permission.BE_HERE)
    Html answer(@PathVariable TeamId team, @RequestParam boolean comes) {
        teams.answer(team, comes);
        return Html.goToHere(HERE).saying("volunteers.team.answered");
    }

    @GetMapping("/a/{area}/duty/badge")
    @Requires(Permission.BE_HERE)
    Html badge(HttpServletRequest request) {
        return Html.page("volunteers/badge", badges.of(me(), request));
    }

    @GetMapping("/a/{area}/duty/badge.pdf")
    @Requires(Permission.BE_HERE)
    ModelAndView badgeOnPaper(HttpServletRequest request) {
        var me = me();
        return badges.sheet(me.facts().name(), List.of(me), request);
    }

    private Volunteer me() {
        return volunteers.me().orElseThrow(() -> Problem.notFound("volunteers.unknown"));
    }
}
