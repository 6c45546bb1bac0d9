package org.shouwang.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaId;
import org.shouwang.privacy.Personal;
import org.shouwang.privacy.Sensitive;

/**
 * Work referred (转办) from one area to another with the least data.
 *
 * @param in whether it came here; otherwise it was sent from here
 * @param other the area at the other end
 * @param title what it is about, without names: both sides keep it
 * @param body who and what; only where it came in and only when opened, null in lists and for the one who sent it
 * @param reply what came of it; null in lists and until there is one
 */
public record Referral(UUID id, boolean in, AreaId other, ReferralKind kind, String title,
        @Sensitive("to do what is referred") @Nullable String body, @Nullable LocalDate due, Instant sentAt,
        @Personal("to know whom to ask") String actorName, State state, Instant stateAt, @Personal("to say who took it on") String stateBy,
        @Sensitive("to tell the other side what came of it") @Nullable String reply, long version) {

    public enum State { SENT, ACCEPTED, DONE, RETURNED }

    public boolean open() {
        return state == State.SENT || state == State.ACCEPTED;
    }
}
