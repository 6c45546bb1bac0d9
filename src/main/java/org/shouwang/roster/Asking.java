package org.shouwang.roster;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.volunteers.VolunteerId;

/**
 * A request as it is answered and logged.
 *
 * @param account who asks
 * @param person for whom; null for somebody who is no volunteer here
 */
record Asking(RequestId id, Instant at, AccountId account, @Nullable VolunteerId person, ShiftId shift, @Nullable OpeningId opening, Act act) {
}
