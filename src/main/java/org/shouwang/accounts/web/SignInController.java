package org.shouwang.accounts.web;


import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.SignInOutcome;
import org.shouwang.accounts.SigningIn;
import org.shouwang.platform.Current;
import org.shouwang.platform.Open;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.SafeAddress;
import org.shouwang.platform.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The door of the house: by password, by code, by paper; and out again. */
@Controller
class SignInController {

    private static final String PAGE = "accounts/signIn";
    private static final String CODE = "accounts/signInCode";
    private static final String PAPER = "accounts/paper";

    private final SigningIn signingIn;
    private final SignInOffers offers;
    private final Entrance entrance;

    SignInController(SigningIn signingIn, SignInOffers offers, Entrance entrance) {
        this.signingIn = signingIn;
        this.offers = offers;
        this.entrance = entrance;
    }

    @GetMapping("/sign-in")
    @Open("whoever signs in is not signed in yet")
    Html page(@RequestParam @Nullable String next) {
        return Current.actor().signedIn() ? Html.goTo(SafeAddress.own(next))
                : Html.page(PAGE, Typed.fresh(SignInForm.blank(next), offers.now()));
    }

    @PostMapping("/sign-in")
    @Open("whoever signs in is not signed in yet")
    Html signIn(SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        return Typed.attempt(PAGE, form, offers::now, () -> {
            var phone = EnteredPerson.phone(form.phone());
            var password = form.password() == null ? "" : form.password();
            return entrance.enter(signingIn.withPassword(phone, password, Browser.device(request, form.remembers())),
                    form.next(), "accounts.sign-in.wrong", request, response);
        });
    }

    @GetMapping("/sign-in/code")
    @Open("whoever signs in is not signed in yet")
    Html code(@RequestParam @Nullable String next) {
        return Html.page(CODE, Typed.fresh(SignInForm.blank(next), offers.now()));
    }

    @PostMapping("/sign-in/code")
    @Open("whoever signs in is not signed in yet")
    Html withCode(SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        return Typed.attempt(CODE, form, offers::now, () -> entrance.enter(
                signingIn.withCode(EnteredPerson.phone(form.phone()), EnteredPerson.code(form.code()), Browser.device(request, form.remembers())),
                form.next(), "accounts.sign-in.code-wrong", request, response));
    }

    @PostMapping("/sign-in/code/send")
    @Open("whoever signs in is not signed in yet")
    Html send(SignInForm form, HttpServletRequest request) {
        return Typed.attempt(CODE, form, offers::now, () -> {
            signingIn.sendCode(EnteredPerson.phone(form.phone()), Browser.address(request)).ifPresent(until -> {
                throw Problem.of(Problem.Kind.TOO_MANY, "accounts.sign-in.wait", until);
            });
            return Html.page(CODE, Typed.fresh(form, offers.now())).saying("accounts.sign-in.code-sent");
        });
    }

    @GetMapping("/sign-in/paper/{secret}")
    @Open("the paper is the proof; looking at it does not spend it")
    Html paper(@PathVariable String secret) {
        return signingIn.paperOf(secret).map(owner -> Html.page(PAPER, new PaperPage(secret, owner.name())))
                .orElseThrow(() -> Problem.notFound("accounts.paper.spent"));
    }

    @PostMapping("/sign-in/paper/{secret}")
    @Open("the paper is the proof")
    Html withPaper(@PathVariable String secret, @RequestParam @Nullable String remember, HttpServletRequest request, HttpServletResponse response) {
        var outcome = signingIn.withPaper(secret, Browser.device(request, remember != null));
        if (outcome instanceof SignInOutcome.Wrong) {
            throw Problem.notFound("accounts.paper.spent");
        }
        return entrance.enter(outcome, "/me/password", "accounts.paper.spent", request, response);
    }

    @PostMapping("/sign-out")
    @Open("ends what the request itself carries")
    Html signOut(HttpServletRequest request, HttpServletResponse response) {
        Browser.secret(request).ifPresent(signingIn::signOut);
        Browser.forget(request, response);
        return Html.goTo("/sign-in").saying("accounts.signed-out");
    }
}
