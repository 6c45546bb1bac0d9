package org.shouwang.roster;

import java.time.Duration;
import java.time.Instant;

import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Written;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.roster.limits.Risk;
import org.shouwang.roster.limits.Work;

/**
 * What is said about work beside the roster.
 *
 * @param what in the person's own words: visits in building 3, the night shift at the factory
 */
public record OtherWorkFacts(Instant from, Instant until,
        @Personal(value = "to count all work for the limits", kept = Kept.VOLUNTEER) String what, boolean suit, boolean outdoors) {

    private static final Duration LONGEST = Duration.ofHours(24);

    public OtherWorkFacts {
        what = Written.required(what, "what", 120);
        if (!until.isAfter(from) || Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw Problem.invalid("platform.problem.check").at("until", "roster.other.times", LONGEST.toHours());
        }
    }

    /** How clean it is where nobody planned it is not known: it keeps nobody from a clean post. */
    Work work() {
        return new Work(from, until, suit ? Risk.SUIT : Risk.CONTACT, outdoors);
    }
}
