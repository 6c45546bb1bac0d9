package org.shouwang.volunteers;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;

/**
 * That somebody can do something, as seen by somebody else.
 *
 * @param on when the document was seen or the training held
 * @param until the last day on which it counts; null for no end
 * @param seenBy the name of who saw it or held the training; empty once that colleague is gone
 */
public record Proof(VolunteerId volunteer, Skill skill, ProofKind kind, LocalDate on, @Nullable LocalDate until,
        @Personal(value = "to know who answers for a proof", kept = Kept.VOLUNTEER) String seenBy) {

    public boolean countsOn(LocalDate day) {
        return !on.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
