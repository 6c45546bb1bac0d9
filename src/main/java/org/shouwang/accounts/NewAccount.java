package org.shouwang.accounts;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Ids;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;

/**
 * An account to be made.
 *
 * @param id made by whoever asks, so that asking twice makes one
 * @param password null for somebody who will set one after signing in by code
 */
public record NewAccount(AccountId id, @Personal(value = "to sign in and to be called", kept = Kept.ACCOUNT) PhoneNumber phone,
        @Personal(value = "so that others know who acts", kept = Kept.ACCOUNT) String name,
        @Nullable String password, Locale language) {

    public NewAccount {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an account needs a name");
        }
    }

    public static NewAccount of(PhoneNumber phone, String name, @Nullable String password) {
        return new NewAccount(new AccountId(Ids.next()), phone, name, password, Locale.SIMPLIFIED_CHINESE);
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "NewAccount[" + id + ", " + phone + "]";
    }
}
