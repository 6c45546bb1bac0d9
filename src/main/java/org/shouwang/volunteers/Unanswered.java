package org.shouwang.volunteers;

import java.time.Instant;

import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;

/** Somebody who was asked to stand in a team and has not answered: to be phoned. */
public record Unanswered(TeamId team, String teamName, VolunteerId volunteer,
        @Personal(value = "to address volunteers by their name", kept = Kept.VOLUNTEER) String name,
        @Personal(value = "to call volunteers to their shift", kept = Kept.VOLUNTEER) PhoneNumber phone, Instant since) {

    /** Leaves out what is personal. */
    @Override
    public String toString() {
        return "Unanswered[" + team + ", " + volunteer + "]";
    }
}
