package org.shouwang.volunteers;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;

/**
 * Somebody who reported for duty.
 *
 * @param reason why it was declined, or why the person left; empty otherwise
 * @param consentAt when the person agreed to what is kept; null where the community entered it and the person has not looked yet
 */
public record Volunteer(VolunteerId id, AccountId account, VolunteerFacts facts, VolunteerState state, String reason,
        Instant reportedAt, @Nullable Instant consentAt, long version) {
}
