package org.shouwang.roster;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.shouwang.roster.limits.Risk;
import org.shouwang.roster.limits.Work;
import org.shouwang.volunteers.VolunteerId;

/**
 * A seat that somebody holds, as it is now.
 *
 * @param from when the person begins, which may be later than the shift
 * @param until when the person ends, which may be later or sooner than the shift
 */
record HeldSeat(SeatId id, ShiftId shift, PostId post, @Nullable OpeningId opening, VolunteerId holder, Instant from, Instant until, Risk risk, boolean outdoors,
        @Nullable Instant cameAt, boolean left, boolean absent) {

    Work work() {
        return new Work(from, until, risk, outdoors);
    }

    /** Whether it can still change hands. */
    boolean ahead(Instant now) {
        return from.isAfter(now) && cameAt == null && !absent;
    }

    boolean onDuty() {
        return cameAt != null && !left;
    }
}
