package org.shouwang.roster;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.volunteers.VolunteerId;

/**
 * The charge of a post or a team, offered to somebody while who has it must rest.
 *
 * @param what the name of the post or team
 * @param rule the limit that was reached
 * @param restUntil until when the one in charge must rest
 * @param until until when the offer waits for its answer
 * @param outcome null while it waits
 */
public record ChargeOffer(ChargeOfferId id, Kind kind, String what, VolunteerId from,
        @Personal(value = "to say who hands the charge over", kept = Kept.VOLUNTEER) String fromPersonName, VolunteerId to,
        @Personal(value = "to say who is asked to take it", kept = Kept.VOLUNTEER) String toPersonName, RosterRule rule, Instant restUntil,
        Instant madeAt, Instant until, @Nullable Outcome outcome) {

    public enum Kind { POST, TEAM }

    public enum Outcome { ACCEPTED, DECLINED, EXPIRED, WITHDRAWN }
}
