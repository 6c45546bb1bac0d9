package org.shouwang.roster.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.roster.Absence;
import org.shouwang.roster.AbsenceId;
import org.shouwang.roster.Absences;
import org.shouwang.volunteers.Volunteers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 缺岗: who could not come or did not; the person says why, the lead decides. */
@Controller
class AbsenceController {

    private static final String ONE = "roster/absence";
    private static final int PAGE = 50;

    private final Absences absences;
    private final Volunteers volunteers;

    AbsenceController(Absences absences, Volunteers volunteers) {
        this.absences = absences;
        this.volunteers = volunteers;
    }

    @GetMapping("/a/{area}/absences")
    @Requires(Permission.ROSTER_READ)
    Html all(@RequestParam(required = false) @Nullable String show, @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor) {
        boolean everything = "all".equals(show);
        var sought = Entered.text(q);
        return Html.page("roster/absences", new AbsencesPage(absences.page(!everything, sought, cursor, PAGE), everything, sought, cursor == null));
    }

    @GetMapping("/a/{area}/absences/{id}")
    @Requires(Permission.DUTY_TAKE)
    Html one(@PathVariable AbsenceId id) {
        return Html.page(ONE, Typed.fresh(AbsenceForm.blank(), page(id)));
    }

    private AbsencePage page(AbsenceId id) {
        var absence = absences.get(id);
        boolean mine = volunteers.me().filter(me -> me.id().equals(absence.person())).isPresent();
        return new AbsencePage(absence, absences.why(id), mine);
    }

    @PostMapping("/a/{area}/absences/{id}/explain")
    @Requires(Permission.DUTY_TAKE)
    Html explain(@PathVariable AbsenceId id, AbsenceForm form) {
        return Typed.attempt(ONE, form, () -> page(id), () -> {
            absences.explain(id, Entered.choice(form.reason(), Absence.Reason.class, "reason"), Entered.text(form.said()));
            return Html.goToHere("/shifts").saying("roster.absence.explained");
        });
    }

    @PostMapping("/a/{area}/absences/{id}/decide")
    @Requires(Permission.ROSTER_READ)
    Html decide(@PathVariable AbsenceId id, AbsenceForm form) {
        return Typed.attempt(ONE, form, () -> page(id), () -> {
            absences.decide(id, "yes".equals(form.excused()), Entered.text(form.because()));
            return Html.goToHere("/absences").saying("roster.absence.decision-kept");
        });
    }
}
