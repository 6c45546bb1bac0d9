package org.shouwang.accounts;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.words.PhoneNumber;

/**
 * Somebody who signs in.
 *
 * @param hasPassword whether a password was set; others come by one-time code or through their organisation
 * @param lockedAt since when nobody gets in with this account; null where it is open
 * @param version for edits: the one that was read must be the one that is changed
 */
public record Account(AccountId id, PhoneNumber phone, String name, Locale language, boolean hasPassword,
        @Nullable Instant lockedAt, long version) {

    public boolean locked() {
        return lockedAt != null;
    }
}
