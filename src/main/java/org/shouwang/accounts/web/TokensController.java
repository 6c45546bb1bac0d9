package org.shouwang.accounts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.Tokens;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Keys for other programs: made, shown once, taken back. */
@Controller
class TokensController {

    private static final String PAGE = "accounts/tokens";
    private static final int USUAL_MONTHS = 6;

    private final Tokens tokens;
    private final Areas areas;
    private final Clock clock;

    TokensController(Tokens tokens, Areas areas, Clock clock) {
        this.tokens = tokens;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/a/{area}/tokens")
    @Requires(Permission.TOKENS_EDIT)
    Html all() {
        return Html.page(PAGE, Typed.fresh(blank(), page(null)));
    }

    @PostMapping("/a/{area}/tokens")
    @Requires(Permission.TOKENS_EDIT)
    Html make(TokenForm form) {
        return Typed.attempt(PAGE, form, () -> page(null), () -> {
            var told = tokens.make(form.token(areas.get(Current.area()).zone()));
            return Html.page(PAGE, Typed.fresh(blank(), page(told.secret())));
        });
    }

    @PostMapping("/a/{area}/tokens/{id}/revoke")
    @Requires(Permission.TOKENS_EDIT)
    Html revoke(@PathVariable UUID id) {
        tokens.revoke(id);
        return Html.goToHere("/tokens").saying("accounts.token.revoked");
    }

    private TokensPage page(@Nullable String told) {
        return new TokensPage(tokens.all(), tokens.possible(), clock.instant(), told);
    }

    private TokenForm blank() {
        return TokenForm.blank(LocalDate.now(clock.withZone(areas.get(Current.area()).zone())).plusMonths(USUAL_MONTHS).toString());
    }
}
