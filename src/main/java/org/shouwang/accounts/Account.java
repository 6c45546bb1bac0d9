package org.shouwang.accounts;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;

/**
 * Somebody who signs in.
 *
 * @param hasPassword whether a password was set; others come by one-time code or through their organisation
 * @param lockedAt since when nobody gets in with this account; null where it is open
 * @param version for edits: the one that was read must be the one that is changed
 */
public record Account(AccountId id, @Personal(value = "to sign in and to be called", kept = Kept.ACCOUNT) PhoneNumber phone,
        @Personal(value = "so that others know who acts", kept = Kept.ACCOUNT) String name, Locale language, boolean hasPassword,
        @Nullable Instant lockedAt, long version) {

    public boolean locked() {
        return lockedAt != null;
    }
}
