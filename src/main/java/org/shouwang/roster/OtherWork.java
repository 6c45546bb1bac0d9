package org.shouwang.roster;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.volunteers.VolunteerId;

/**
 * Work beside the roster, as somebody said it of the own day. It counts for the limits at once; for service hours only once
 * somebody else has confirmed it.
 *
 * @param confirmedAt null while nobody has confirmed it
 */
public record OtherWork(OtherWorkId id, VolunteerId person,
        @Personal(value = "to say whose work it was", kept = Kept.VOLUNTEER) String personName, OtherWorkFacts facts,
        Instant reportedAt, @Nullable Instant confirmedAt, long version) {

    public Duration length() {
        return Duration.between(facts.from(), facts.until());
    }
}
