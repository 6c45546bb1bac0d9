package org.shouwang.accounts.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.Account;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.ErasingAccounts;
import org.shouwang.accounts.Roles;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts of people who left: listed, erased after one more question. */
@Controller
class LeaversController {

    private static final String ERASE = "accounts/eraseAccount";

    private final LeaversList leavers;
    private final ErasingAccounts erasing;
    private final Accounts accounts;
    private final Roles roles;

    LeaversController(LeaversList leavers, ErasingAccounts erasing, Accounts accounts, Roles roles) {
        this.leavers = leavers;
        this.erasing = erasing;
        this.accounts = accounts;
        this.roles = roles;
    }

    @GetMapping("/a/{area}/people/without-roles")
    @Requires(Permission.ERASE)
    Html list(@RequestParam @Nullable String after) {
        return Html.page("accounts/leavers", new LeaversPage(leavers.page(after), erasing.kept().toDays(), after == null));
    }

    @GetMapping("/a/{area}/people/{id}/erase")
    @Requires(Permission.ERASE)
    Html ask(@PathVariable UUID id) {
        return Html.page(ERASE, Typed.fresh("", known(id)));
    }

    @PostMapping("/a/{area}/people/{id}/erase")
    @Requires(Permission.ERASE)
    Html erase(@PathVariable UUID id) {
        return Typed.attempt(ERASE, "", () -> known(id), () -> {
            erasing.erase(new AccountId(id));
            return Html.goToHere("/people/without-roles").saying("accounts.erase.done");
        });
    }

    private Account known(UUID id) {
        roles.ofOneFromHere(new AccountId(id));
        return accounts.get(new AccountId(id));
    }
}
