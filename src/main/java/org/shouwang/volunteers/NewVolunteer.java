package org.shouwang.volunteers;

import org.shouwang.accounts.AccountId;

/**
 * Somebody whom a coordinator enters. The account is found by the phone, or made.
 *
 * @param account the id that a new account gets; made by whoever asks, so that asking twice makes one
 */
public record NewVolunteer(VolunteerId id, AccountId account, VolunteerFacts facts) {
}
