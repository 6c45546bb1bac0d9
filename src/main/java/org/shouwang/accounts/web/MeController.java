package org.shouwang.accounts.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.HeldRole;
import org.shouwang.accounts.Roles;
import org.shouwang.accounts.SigningIn;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Open;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** One's own page: who the program takes one for, where one is signed in, what one may do. */
@Controller
class MeController {

    private static final String OWN = "shows and changes the person's own account only";
    private static final String PAGE = "accounts/me";
    private static final String PASSWORD = "accounts/password";

    private final Accounts accounts;
    private final Roles roles;
    private final SigningIn signingIn;
    private final Areas areas;
    private final LocaleResolver languages;

    MeController(Accounts accounts, Roles roles, SigningIn signingIn, Areas areas, LocaleResolver languages) {
        this.accounts = accounts;
        this.roles = roles;
        this.signingIn = signingIn;
        this.areas = areas;
        this.languages = languages;
    }

    @GetMapping("/me")
    @Open(to = Open.To.SIGNED_IN, value = OWN)
    Html me(HttpServletRequest request) {
        return Html.page(PAGE, page(request, MeForm.of(accounts.get(Me.id())), null));
    }

    @PostMapping("/me/name")
    @Open(to = Open.To.SIGNED_IN, value = OWN)
    Html rename(MeForm form, HttpServletRequest request) {
        return attempt(request, form, () -> {
            accounts.rename(Me.id(), Entered.version(form.version()), EnteredPerson.name(form.name()));
            return "accounts.me.renamed";
        });
    }

    @PostMapping("/me/phone")
    @Open(to = Open.To.SIGNED_IN, value = OWN)
    Html phone(MeForm form, @RequestParam String password, HttpServletRequest request) {
        return attempt(request, form, () -> {
            signingIn.demandPassword(Me.id(), password, "password");
            accounts.changePhone(Me.id(), Entered.version(form.version()), EnteredPerson.phone(form.phone()));
            return "accounts.me.phone-changed";
        });
    }

    @PostMapping("/me/language")
    @Open(to = Open.To.SIGNED_IN, value = OWN)
    Html language(@RequestParam String language, HttpServletRequest request, HttpServletResponse response) {
        var locale = language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        accounts.speak(Me.id(), locale);
        languages.setLocale(request, response, locale);
        return Html.goTo("/me");
    }

    @GetMapping("/me/password")
    @Open(to = Open.To.SIGNED_IN, value = OWN)
    Html password(HttpServletRequest request) {
        return Html.page(PASSWORD, Typed.fresh("", asksForOld(request)));
    }

    @PostMapping("/me/password")
    @Open(to = Open.To.SIGNED_IN, value = OWN)
    Html changePassword(@RequestParam(defaultValue = "") String old, @RequestParam String wanted, HttpServletRequest request) {
        return Typed.attempt(PASSWORD, "", () -> asksForOld(request), () -> {
            signingIn.changePassword(Me.id(), old, wanted, secret(request));
            return Html.goTo("/me").saying("accounts.password.changed");
        });
    }

    @PostMapping("/me/devices/{id}/sign-out")
    @Open(to = Open.To.SIGNED_IN, value = OWN)
    Html signOut(@PathVariable UUID id) {
        signingIn.signOut(Me.id(), id);
        return Html.goTo("/me").saying("accounts.device.signed-out");
    }

    @PostMapping("/me/devices/sign-out")
    @Open(to = Open.To.SIGNED_IN, value = OWN)
    Html signOutEverywhere(HttpServletRequest request, HttpServletResponse response) {
        signingIn.signOutEverywhere(Me.id());
        Browser.forget(request, response);
        return Html.goTo("/sign-in").saying("accounts.signed-out.everywhere");
    }

    @PostMapping("/me/roles/{area}/{role}/leave")
    @Open(to = Open.To.SIGNED_IN, value = OWN)
    Html leave(@PathVariable("area") String area, @PathVariable UUID role, HttpServletRequest request) {
        return attempt(request, MeForm.of(accounts.get(Me.id())), () -> {
            Current.in(AreaId.of(area), () -> {
                if (roles.of(Me.id()).stream().noneMatch(held -> held.id().equals(role))) {
                    throw Problem.notFound("accounts.role.unknown");
                }
                return roles.end(role);
            });
            return "accounts.me.left";
        });
    }

    private Html attempt(HttpServletRequest request, MeForm form, Supplier<String> act) {
        try {
            return Html.goTo("/me").saying(act.get());
        } catch (Problem problem) {
            return switch (problem.kind()) {
                case INVALID, REFUSED, STALE, TOO_MANY -> Html.invalid(PAGE, page(request, form, problem));
                default -> throw problem;
            };
        }
    }

    private MePage page(HttpServletRequest request, MeForm form, @Nullable Problem problem) {
        var me = Me.id();
        var byArea = new LinkedHashMap<AreaId, List<HeldRole>>();
        roles.everywhere(me).forEach(held -> byArea.computeIfAbsent(held.area(), area -> new ArrayList<>()).add(held));
        var places = byArea.entrySet().stream().map(it -> new MePage.Place(areas.get(it.getKey()), it.getValue())).toList();
        return new MePage(accounts.get(me), places, signingIn.devices(me, secret(request)), form, problem);
    }

    private boolean asksForOld(HttpServletRequest request) {
        return accounts.get(Me.id()).hasPassword() && !signingIn.freshByCode(secret(request));
    }

    private static String secret(HttpServletRequest request) {
        return Browser.secret(request).orElse("");
    }
}
