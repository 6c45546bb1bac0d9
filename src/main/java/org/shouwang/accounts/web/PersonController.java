package org.shouwang.accounts.web;

import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.NewRole;
import org.shouwang.accounts.Roles;
import org.shouwang.accounts.SigningIn;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.tls.PhoneAddress;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.privacy.MaskedValue;
import org.shouwang.privacy.Masked;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletRequest;

/** One person of the area: roles given, narrowed, ended; locked out and let in; a one-time code on paper. */
@Controller
class PersonController {

    private static final String PAGE = "accounts/person";

    private final Accounts accounts;
    private final Roles roles;
    private final SigningIn signingIn;
    private final RoleChoices choices;
    private final PhoneAddress phones;

    PersonController(Accounts accounts, Roles roles, SigningIn signingIn, RoleChoices choices, PhoneAddress phones) {
        this.accounts = accounts;
        this.roles = roles;
        this.signingIn = signingIn;
        this.choices = choices;
        this.phones = phones;
    }

    @GetMapping("/a/{area}/people/{id}")
    @Requires(Permission.ACCOUNTS_READ)
    Html person(@PathVariable UUID id) {
        return Html.page(PAGE, page(id, InviteForm.blank(), null));
    }

    @PostMapping("/a/{area}/people/{id}/roles")
    @Requires(Permission.ACCOUNTS_EDIT)
    Html give(@PathVariable UUID id, InviteForm form) {
        return attempt(id, form, () -> {
            roles.ofOneFromHere(new AccountId(id));
            var wanted = new InviteForm(id.toString(), form.roleId(), "", "", form.role(), form.buildings(), form.until(), "").role(choices.zone());
            roles.give(new NewRole(wanted.id(), new AccountId(id), wanted.role(), wanted.buildings(), wanted.until()));
            return back(id).saying("accounts.person.role-given");
        });
    }

    @PostMapping("/a/{area}/people/{id}/roles/{role}")
    @Requires(Permission.ACCOUNTS_EDIT)
    Html change(@PathVariable UUID id, @PathVariable UUID role, InviteForm form) {
        return attempt(id, InviteForm.blank(), () -> {
            roles.change(role, Entered.version(form.version()), form.narrowed(), EnteredPerson.endOfDay(form.until(), choices.zone()));
            return back(id).saying("accounts.person.role-changed");
        });
    }

    @PostMapping("/a/{area}/people/{id}/roles/{role}/end")
    @Requires(Permission.ACCOUNTS_EDIT)
    Html end(@PathVariable String area, @PathVariable UUID id, @PathVariable UUID role) {
        return attempt(id, InviteForm.blank(), () -> {
            roles.end(role);
            return back(id).sayingUndo("/a/" + area + "/people/" + id + "/roles/" + role + "/resume", "accounts.person.role-ended");
        });
    }

    @PostMapping("/a/{area}/people/{id}/roles/{role}/resume")
    @Requires(Permission.ACCOUNTS_EDIT)
    Html resume(@PathVariable UUID id, @PathVariable UUID role) {
        return attempt(id, InviteForm.blank(), () -> {
            roles.resume(role);
            return back(id).saying("accounts.person.role-resumed");
        });
    }

    @PostMapping("/a/{area}/people/{id}/lock")
    @Requires(Permission.ACCOUNTS_EDIT)
    Html lock(@PathVariable String area, @PathVariable UUID id, @RequestParam boolean locked) {
        return attempt(id, InviteForm.blank(), () -> {
            roles.ofOneFromHere(new AccountId(id));
            roles.lock(new AccountId(id), locked);
            return locked ? back(id).saying("accounts.person.locked") : back(id).saying("accounts.person.unlocked");
        });
    }

    @PostMapping("/a/{area}/people/{id}/code")
    @Requires(Permission.ACCOUNTS_EDIT)
    Html code(@PathVariable UUID id, HttpServletRequest request) {
        return attempt(id, InviteForm.blank(), () -> {
            roles.ofOneFromHere(new AccountId(id));
            var paper = signingIn.handOutCode(new AccountId(id));
            return Html.page("accounts/personCode", new CodePage(paper, phones.base(request)));
        });
    }

    private Html attempt(UUID id, InviteForm form, Supplier<Html> act) {
        try {
            return act.get();
        } catch (Problem problem) {
            return switch (problem.kind()) {
                case INVALID, REFUSED, STALE -> Html.invalid(PAGE, page(id, form, problem));
                default -> throw problem;
            };
        }
    }

    private static Html back(UUID id) {
        return Html.goToHere("/people/" + id);
    }

    private PersonPage page(UUID id, InviteForm form, @Nullable Problem problem) {
        var ever = roles.ofOneFromHere(new AccountId(id));
        var account = accounts.get(new AccountId(id));
        return new PersonPage(account, new MaskedValue("account-phone", id, Masked.phone(account.phone().text())),
                ever.stream().filter(it -> it.endedAt() == null).toList(), ever.stream().filter(it -> it.endedAt() != null).toList(),
                choices.here(), form, choices.zone(), Current.actor().id().equals(id), problem);
    }
}
