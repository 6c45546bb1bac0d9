package org.shouwang.accounts.web;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.SignInOutcome;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.SafeAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets a browser in: the cookie, the person's language where this device has none yet, and on to where the person wanted to go. */
@Component
class Entrance {

    private final LocaleResolver languages;
    private final boolean demo;

    /** @param demo whether the people are invented: then the visitor's language counts, not theirs */
    Entrance(LocaleResolver languages, @Value("${shouwang.demo:false}") boolean demo) {
        this.languages = languages;
        this.demo = demo;
    }

    /**
     * @param next where the person wanted to go; only ever a page of ours
     * @param wrong what to say when it was wrong
     * @throws Problem that says why not
     */
    Html enter(SignInOutcome outcome, @Nullable String next, String wrong, HttpServletRequest request, HttpServletResponse response) {
        return switch (outcome) {
            case SignInOutcome.In in -> {
                letIn(in, request, response);
                yield Html.goTo(SafeAddress.own(next));
            }
            case SignInOutcome.Wrong it -> throw Problem.invalid(wrong);
            case SignInOutcome.Wait wait -> throw Problem.of(Problem.Kind.TOO_MANY, "accounts.sign-in.wait", wait.until());
            case SignInOutcome.Locked locked -> throw Problem.refused("accounts.sign-in.locked");
        };
    }

    void letIn(SignInOutcome.In in, HttpServletRequest request, HttpServletResponse response) {
        Browser.keep(in, request, response);
        boolean chosen = request.getCookies() != null && Arrays.stream(request.getCookies()).anyMatch(it -> it.getName().equals("lang"));
        if (!chosen && !demo) {
            languages.setLocale(request, response, in.account().language());
        }
    }
}
