package org.shouwang.accounts;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Role;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;

/**
 * Somebody who asks to join.
 *
 * @param unit where the person works, as typed
 * @param door where the person lives, as typed
 * @param known whether the phone has an account already: then whoever decides makes sure that it is the same person
 */
public record JoinRequest(UUID id, @Personal(value = "to sign in and to be called", kept = Kept.ACCOUNT) PhoneNumber phone,
        @Personal(value = "so that others know who acts", kept = Kept.ACCOUNT) String name,
        Role role, String unit, String door, Instant asked,
        State state, @Nullable Instant decided, @Nullable UUID decidedBy, boolean known) {

    public enum State { WAITING, ACCEPTED, DECLINED }
}
