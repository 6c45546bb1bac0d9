package org.shouwang.roster;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.volunteers.VolunteerId;

/**
 * Somebody could not come, or did not.
 *
 * @param explained whether the person has said why
 * @param decision whether the reason holds; null while nobody has decided
 */
public record Absence(AbsenceId id, Kind kind, SeatId seat, ShiftId shift, PostId post, String postName, Instant from, Instant until, VolunteerId person,
        @Personal(value = "to know who could not come", kept = Kept.VOLUNTEER) String personName, Instant notedAt, boolean explained,
        @Nullable Decision decision) {

    public enum Kind { CANNOT_COME, NO_SHOW }

    public enum Decision { EXCUSED, NOT_EXCUSED }

    /** Why, in the person's choice of words. */
    public enum Reason { ILL, FAMILY, WORK, WAY, FORGOT, OTHER }

    /**
     * Why somebody did not come, and why that holds or does not.
     *
     * @param because what whoever decided said; empty where nobody has
     */
    public record Why(@Nullable Reason reason, @org.shouwang.privacy.Sensitive(value = "to know whether the absence is excused", kept = Kept.VOLUNTEER) String said,
            @org.shouwang.privacy.Sensitive(value = "to answer the person", kept = Kept.VOLUNTEER) String because) {
    }
}
