package org.shouwang.roster;

import java.time.Duration;

import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.volunteers.VolunteerId;

/**
 * What somebody would bear by a proposed roster.
 *
 * @param before hours of the two weeks before
 * @param stands hours in the period that the person has already
 * @param proposed hours that the roster adds
 * @param nights nights that it adds
 * @param hardPosts seats in a protective suit or outdoors that it adds
 */
public record ProposedLoad(VolunteerId person, @Personal(value = "so that everybody carries about the same", kept = Kept.VOLUNTEER) String personName,
        Duration before, Duration stands, Duration proposed, int nights, int hardPosts) {

    public Duration sum() {
        return stands.plus(proposed);
    }
}
