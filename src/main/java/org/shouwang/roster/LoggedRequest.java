package org.shouwang.roster;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.volunteers.VolunteerId;

/**
 * One line of an opening's log: who asked when for what, what the answer was and why.
 *
 * @param place in the order of the answers
 * @param personName empty for somebody who is no volunteer here
 */
public record LoggedRequest(long place, Instant at, @Nullable VolunteerId person,
        @Personal(value = "to settle a dispute about an opening", kept = Kept.VOLUNTEER) String personName, ShiftId shift, Act act, Outcome outcome) {
}
