package org.shouwang.volunteers;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;

/**
 * A skill that does not count for posts, or soon will not.
 *
 * @param until the last day on which it counted or counts; null where no proof was ever seen
 */
public record ProofGap(VolunteerId volunteer, @Personal(value = "to address volunteers by their name", kept = Kept.VOLUNTEER) String name,
        Skill skill, @Nullable LocalDate until) {

    public enum Kind { ENDING, ENDED, UNSEEN }
}
