package org.shouwang.roster.web;

import java.util.HashMap;

import org.shouwang.accounts.Account;
import org.shouwang.accounts.Accounts;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.roster.LimitExceptionId;
import org.shouwang.roster.LimitExceptions;
import org.shouwang.roster.OtherWorks;
import org.shouwang.roster.Staff;
import org.shouwang.roster.Superiors;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One person's rest, for the coordinator and the lead of the person's team; where somebody else allows to go over a limit. */
@Controller
class PersonRestController {

    private static final String PAGE = "roster/personRest";

    private final Staff staff;
    private final LimitExceptions exceptions;
    private final OtherWorks otherWorks;
    private final Superiors superiors;
    private final Accounts accounts;
    private final AreaDay day;

    PersonRestController(Staff staff, LimitExceptions exceptions, OtherWorks otherWorks, Superiors superiors, Accounts accounts, AreaDay day) {
        this.staff = staff;
        this.exceptions = exceptions;
        this.otherWorks = otherWorks;
        this.superiors = superiors;
        this.accounts = accounts;
        this.day = day;
    }

    @GetMapping("/a/{area}/roster/people/{id}")
    @Requires(Permission.DUTY_TAKE)
    Html one(@PathVariable VolunteerId id) {
        return Html.page(PAGE, Typed.fresh(ExceptionForm.blank(day.now(), day.zone()), page(id)));
    }

    @PostMapping("/a/{area}/roster/people/{id}/exceptions")
    @Requires(Permission.DUTY_TAKE)
    Html allow(@PathVariable VolunteerId id, ExceptionForm form) {
        return Typed.attempt(PAGE, form, () -> page(id), () -> {
            exceptions.allow(form.exception(), id, form.limits(), Entered.text(form.reason()), form.until(day.zone()));
            return Html.goToHere("/roster/people/" + id).saying("roster.exception.allowed");
        });
    }

    @PostMapping("/a/{area}/roster/exceptions/{id}/end")
    @Requires(Permission.DUTY_TAKE)
    Html end(@PathVariable LimitExceptionId id) {
        return Html.goToHere("/roster/people/" + exceptions.end(id).person()).saying("roster.exception.ended");
    }

    /** Only for who plans the roster or answers for the person, and for the person. */
    private PersonRestPage page(VolunteerId id) {
        var person = staff.of(id).orElseThrow(() -> Problem.notFound("volunteers.unknown"));
        boolean answers = superiors.answersFor(id);
        boolean mine = staff.me().filter(me -> me.person().equals(id)).isPresent();
        if (!answers && !mine && !Current.actor().may(Permission.ROSTER_EDIT, Current.area())) {
            throw Problem.notFound("volunteers.unknown");
        }
        var allowed = exceptions.of(id);
        var names = new HashMap<String, String>();
        allowed.stream().map(one -> one.allowedBy()).distinct().forEach(by ->
                names.put(by.toString(), accounts.find(by).map(Account::name).orElse("")));
        return new PersonRestPage(person, allowed, otherWorks.of(id), answers, names, day.now());
    }
}
