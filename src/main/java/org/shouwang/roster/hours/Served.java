package org.shouwang.roster.hours;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.roster.PostId;
import org.shouwang.roster.SeatId;
import org.shouwang.volunteers.VolunteerId;

/**
 * One shift of one person, as it was recorded and as it counts.
 *
 * @param cameAt as recorded at the post; null where nobody did
 * @param correction what a lead said instead, the last time; null where nobody did
 * @param minutes what counts
 * @param missing whether the check-out is missing, or cannot be right, and nobody has mended it
 */
public record Served(SeatId seat, PostId post, String postName, Instant from, Instant until, VolunteerId person,
        @Personal(value = "to credit service to who served", kept = Kept.VOLUNTEER) String personName,
        @Nullable Instant cameAt, @Nullable Instant leftAt, @Nullable Correction correction, long minutes, boolean missing) {

    /**
     * @param cameAt null where it says that nobody stood there
     * @param by who corrected it
     */
    public record Correction(@Nullable Instant cameAt, @Nullable Instant leftAt, String reason, Instant at,
            @Personal(value = "to know who corrected hours", kept = Kept.LOG) String by) {
    }

    public double hours() {
        return new HoursTotal(1, 1, minutes, 0).hours();
    }
}
