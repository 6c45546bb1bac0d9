package org.shouwang.accounts.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.Account;

/** Name or phone as typed on one's own page. */
public record MeForm(@Nullable String name, @Nullable String phone, @Nullable String version) {

    static MeForm of(Account account) {
        return new MeForm(account.name(), "", String.valueOf(account.version()));
    }
}
