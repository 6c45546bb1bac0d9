package org.shouwang.roster;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.words.Written;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.privacy.Sensitive;
import org.shouwang.volunteers.VolunteerId;

/**
 * Somebody was hurt on duty.
 *
 * @param seenAt when who is in charge has taken note; null while nobody has
 */
public record Injury(InjuryId id, SeatId seat, ShiftId shift, PostId post, String postName, String place, VolunteerId person,
        @Personal(value = "to know who was hurt on duty", kept = Kept.VOLUNTEER) String personName, Instant from, Instant until, Instant happenedAt,
        Instant reportedAt, @Nullable Instant seenAt) {

    /** What is told of it. */
    public record Facts(@Sensitive(value = "to help, and for the insurance", kept = Kept.VOLUNTEER) String what,
            @Sensitive(value = "to help, and for the insurance", kept = Kept.VOLUNTEER) String where,
            @Sensitive(value = "to help, and for the insurance", kept = Kept.VOLUNTEER) String firstAid,
            @Personal(value = "for the insurance", kept = Kept.VOLUNTEER) String witness) {

        public Facts {
            what = Written.text(what, "what", 500);
            if (what.isEmpty()) {
                throw org.shouwang.platform.Problem.invalid("platform.problem.check").at("what", "platform.field.missing");
            }
            where = Written.line(where, "where", 120);
            firstAid = Written.text(firstAid, "firstAid", 300);
            witness = Written.line(witness, "witness", 60);
        }

        @Override
        public String toString() {
            return "injury";
        }
    }
}
