package org.shouwang.accounts.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.DemoPeople;
import org.shouwang.platform.Open;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Html;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** In the demo: one tap to be somebody. */
@Controller
@ConditionalOnProperty("shouwang.demo")
class DemoSignInController {

    private final DemoPeople people;
    private final Entrance entrance;

    DemoSignInController(DemoPeople people, Entrance entrance) {
        this.people = people;
        this.entrance = entrance;
    }

    @PostMapping("/sign-in/demo")
    @Open("the demo holds invented people only, and outside the demo there is no such route")
    Html enter(@RequestParam UUID account, @RequestParam @Nullable String next, HttpServletRequest request, HttpServletResponse response) {
        var outcome = people.enter(new AccountId(account), Browser.device(request, true))
                .orElseThrow(() -> Problem.notFound("accounts.person.unknown"));
        return entrance.enter(outcome, next, "accounts.person.unknown", request, response);
    }
}
