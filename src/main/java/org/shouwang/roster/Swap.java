package org.shouwang.roster;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.volunteers.VolunteerId;

/**
 * A question about a seat that waits for its answer.
 *
 * @param given the seat that would be given away
 * @param wanted the one asked for; null where none, or none in particular, is
 * @param until when it is over
 */
public record Swap(SwapId id, SwapKind kind, Place given, @Nullable Place wanted, Instant until) {

    /** A seat with its holder. */
    public record Place(SeatId seat, ShiftId shift, String postName, String place, Instant from, Instant until, VolunteerId holder,
            @Personal(value = "to know with whom one swaps", kept = Kept.VOLUNTEER) String personName) {
    }
}
