package org.shouwang.roster;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.roster.limits.Refusal;
import org.shouwang.volunteers.VolunteerId;

/**
 * Who would stand where.
 *
 * @param pinned whether it was set by hand and stays when the search goes on
 * @param taken whether the person holds the seat by now
 * @param refused why the person did not get it when the roster was taken over; null where nothing was in the way
 * @param chain with whose changes this one hangs together; null where nobody gives a seat back for it
 * @param gives what the person gives back for it; null where it is nothing
 */
public record ProposedSeat(ShiftId shift, PostId post, String postName, Instant from, Instant until, VolunteerId person,
        @Personal(value = "to say who would stand where", kept = Kept.VOLUNTEER) String personName, boolean pinned, boolean taken,
        @Nullable Refusal refused, @Nullable ChainId chain, @Nullable GivenBack gives) {
}
