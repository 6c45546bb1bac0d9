package org.shouwang.accounts.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.Account;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.JoinOutcome;
import org.shouwang.accounts.Joining;
import org.shouwang.accounts.JoiningMode;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Open;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import jakarta.servlet.http.HttpServletRequest;

/** What opens when somebody scans the poster. */
@Controller
class JoinController {

    private static final String POSTER = "whoever stands before the poster; tries are counted";
    private static final String FORM = "accounts/join";

    private final Joining joining;
    private final Accounts accounts;
    private final Areas areas;

    JoinController(Joining joining, Accounts accounts, Areas areas) {
        this.joining = joining;
        this.accounts = accounts;
        this.areas = areas;
    }

    @GetMapping("/join/{token}")
    @Open(POSTER)
    Html form(@PathVariable String token) {
        var page = page(token);
        return Html.page(FORM, Typed.fresh(JoinForm.blank(page.roles().isEmpty() ? null : page.roles().getFirst(), ""), page));
    }

    @PostMapping("/join/{token}")
    @Open(POSTER)
    Html ask(@PathVariable String token, JoinForm form, Locale language, HttpServletRequest request) {
        var page = page(token);
        return Typed.attempt(FORM, form, () -> page, () -> {
            var me = me();
            var typed = me == null ? form : new JoinForm(form.id(), me.name(), me.phone().text(), form.role(), form.unit(), form.door(), "", form.consent());
            var spoken = language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
            return answer(joining.ask(token, typed.join(spoken), me == null ? null : me.id(), Browser.address(request)), page);
        });
    }

    private static Html answer(JoinOutcome outcome, JoinPage page) {
        return switch (outcome) {
            case JoinOutcome.Accepted in -> Html.page("accounts/joined", new JoinedPage(page.community(), JoinedPage.State.IN, page.known()));
            case JoinOutcome.Waiting waits -> Html.page("accounts/joined", new JoinedPage(page.community(), JoinedPage.State.WAITING, page.known()));
            case JoinOutcome.Declined no -> Html.page("accounts/joined", new JoinedPage(page.community(), JoinedPage.State.DECLINED, page.known()));
            case JoinOutcome.Closed closed -> throw Problem.notFound("accounts.join.closed");
            case JoinOutcome.Wait wait -> throw Problem.of(Problem.Kind.TOO_MANY, "accounts.sign-in.wait", wait.until());
        };
    }

    private JoinPage page(String token) {
        var invitation = joining.invitation(token).orElseThrow(() -> Problem.notFound("accounts.join.closed"));
        List<Role> roles = Stream.of(Role.RESIDENT, Role.VOLUNTEER).filter(role -> invitation.modes().of(role) != JoiningMode.CLOSED).toList();
        return new JoinPage(token, areas.get(invitation.area()).name(), roles, me() != null);
    }

    private @Nullable Account me() {
        return Current.actor().kind() == Actor.Kind.PERSON ? accounts.find(Me.id()).orElse(null) : null;
    }
}
