package org.shouwang.accounts.web;

import java.util.UUID;

import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.SigningIn;
import org.shouwang.platform.Open;
import org.shouwang.platform.web.Html;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** In a drill: simulated people come in without passwords, which would take the machine longer than what is rehearsed. */
@Controller
@ConditionalOnProperty("shouwang.drill.begin")
class DrillSignInController {

    private final Accounts accounts;
    private final SigningIn signingIn;
    private final Entrance entrance;

    DrillSignInController(Accounts accounts, SigningIn signingIn, Entrance entrance) {
        this.accounts = accounts;
        this.signingIn = signingIn;
        this.entrance = entrance;
    }

    @PostMapping("/sign-in/drill")
    @Open("an instance started for a drill holds invented people only; others have no such route")
    Html enter(@RequestParam UUID account, HttpServletRequest request, HttpServletResponse response) {
        var outcome = signingIn.vouchedFor(accounts.get(new AccountId(account)), Browser.device(request, true));
        return entrance.enter(outcome, null, "accounts.person.unknown", request, response);
    }
}
