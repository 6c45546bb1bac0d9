package org.shouwang.accounts.web;

import org.jspecify.annotations.Nullable;

/**
 * Phone and password or code as typed; the secret part is never shown back.
 *
 * @param next where the person wanted to go
 */
public record SignInForm(@Nullable String phone, @Nullable String password, @Nullable String code, @Nullable String remember, @Nullable String next) {

    static SignInForm blank(@Nullable String next) {
        return new SignInForm("", "", "", "on", next);
    }

    public boolean remembers() {
        return remember != null;
    }

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "SignInForm[next=" + next + "]";
    }
}
