package org.shouwang.roster;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.volunteers.VolunteerId;

/**
 * A held seat, and whether its person has come.
 *
 * @param absent whether it was recorded that nobody came
 */
public record DutySeat(SeatId seat, ShiftId shift, PostId post, String postName, String place, Instant from, Instant until, VolunteerId person,
        @Personal(value = "to know who is expected at the post", kept = Kept.VOLUNTEER) String personName,
        @Nullable Instant cameAt, @Nullable Instant leftAt, boolean absent) {

    private static final Duration GRACE = Duration.ofMinutes(5);

    /** Came, but later than a few minutes after the begin. */
    public boolean late() {
        return cameAt != null && cameAt.isAfter(from.plus(GRACE));
    }

    /** Whether somebody is expected who has not come although the shift has begun. */
    public boolean missing(Instant now) {
        return cameAt == null && !absent && now.isAfter(from.plus(GRACE)) && now.isBefore(until);
    }
}
