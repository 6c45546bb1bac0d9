package org.shouwang.roster.web;

import java.util.List;
import java.util.Map;

import org.shouwang.incidents.RuleKey;
import org.shouwang.incidents.Rules;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.roster.Breaks;
import org.shouwang.roster.ChargeOfferId;
import org.shouwang.roster.Charges;
import org.shouwang.roster.Fatigue;
import org.shouwang.roster.LimitException;
import org.shouwang.roster.LimitExceptions;
import org.shouwang.roster.MyDuty;
import org.shouwang.roster.OtherWork;
import org.shouwang.roster.OtherWorkId;
import org.shouwang.roster.OtherWorks;
import org.shouwang.roster.Staff;
import org.shouwang.roster.Superiors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 我的休息: how tired I am by the rules, work beside the roster, a charge that somebody hands over. */
@Controller
class MyRestController {

    private static final String HERE = "/rest";
    private static final String FORM = "roster/otherWorkForm";

    private final Staff staff;
    private final Charges charges;
    private final LimitExceptions exceptions;
    private final OtherWorks otherWorks;
    private final Superiors superiors;
    private final MyDuty duty;
    private final Rules rules;
    private final AreaDay day;

    MyRestController(Staff staff, Charges charges, LimitExceptions exceptions, OtherWorks otherWorks, Superiors superiors, MyDuty duty, Rules rules, AreaDay day) {
        this.staff = staff;
        this.charges = charges;
        this.exceptions = exceptions;
        this.otherWorks = otherWorks;
        this.superiors = superiors;
        this.duty = duty;
        this.rules = rules;
        this.day = day;
    }

    @GetMapping("/a/{area}/rest")
    @Requires(Permission.DUTY_TAKE)
    Html mine() {
        return Html.page("roster/myRest", page());
    }

    @GetMapping("/a/{area}/rest/mine")
    @Requires(Permission.DUTY_TAKE)
    Html part() {
        return Html.part("roster/myRestPart", page());
    }

    private MyRestPage page() {
        var me = staff.me();
        var now = day.now();
        var next = duty.seats().stream().filter(one -> one.until().isAfter(now)).findFirst().orElse(null);
        return new MyRestPage(me.orElse(null), charges.forMe(), me.map(Fatigue::person).map(exceptions::of).orElse(List.<LimitException>of()),
                me.map(Fatigue::person).map(otherWorks::of).orElse(List.<OtherWork>of()), next,
                next == null ? List.of() : Breaks.within(next.from(), next.until(), rules.today().time(RuleKey.BREAK_EVERY)),
                staff.among(superiors.ledByMe()), now);
    }

    @GetMapping("/a/{area}/rest/work/new")
    @Requires(Permission.DUTY_TAKE)
    Html blank() {
        return Html.page(FORM, Typed.fresh(OtherWorkForm.blank(day.today()), Map.of()));
    }

    @PostMapping("/a/{area}/rest/work")
    @Requires(Permission.DUTY_TAKE)
    Html report(OtherWorkForm form) {
        return Typed.attempt(FORM, form, Map::of, () -> {
            otherWorks.report(form.work(), form.facts(day.zone()));
            return Html.goToHere(HERE).saying("roster.other.reported");
        });
    }

    @GetMapping("/a/{area}/rest/work/{id}")
    @Requires(Permission.DUTY_TAKE)
    Html again(@PathVariable OtherWorkId id) {
        var me = staff.me();
        var work = otherWorks.find(id).filter(one -> me.isPresent() && one.person().equals(me.get().person()))
                .orElseThrow(() -> Problem.notFound("roster.other.unknown"));
        return Html.page(FORM, Typed.fresh(OtherWorkForm.of(work, day.zone()), Map.of()));
    }

    @PostMapping("/a/{area}/rest/work/{id}")
    @Requires(Permission.DUTY_TAKE)
    Html correct(@PathVariable OtherWorkId id, OtherWorkForm form) {
        return Typed.attempt(FORM, form, Map::of, () -> {
            otherWorks.correct(id, Entered.version(form.version()), form.facts(day.zone()), Entered.text(form.reason()));
            return Html.goToHere(HERE).saying("roster.other.corrected");
        });
    }

    @PostMapping("/a/{area}/rest/work/{id}/withdraw")
    @Requires(Permission.DUTY_TAKE)
    Html withdraw(@PathVariable OtherWorkId id) {
        otherWorks.withdraw(id);
        return Html.goToHere(HERE).saying("roster.other.withdrawn");
    }

    @PostMapping("/a/{area}/rest/charges/{id}/accept")
    @Requires(Permission.DUTY_TAKE)
    Html accept(@PathVariable ChargeOfferId id) {
        return Html.goToHere(HERE).saying("roster.charge.accepted", charges.accept(id).what());
    }

    @PostMapping("/a/{area}/rest/charges/{id}/decline")
    @Requires(Permission.DUTY_TAKE)
    Html decline(@PathVariable ChargeOfferId id) {
        charges.decline(id);
        return Html.goToHere(HERE).saying("roster.charge.declined");
    }
}
