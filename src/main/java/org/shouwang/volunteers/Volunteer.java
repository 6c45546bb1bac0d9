package org.shouwang.volunteers;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;

/**
 * Somebody who reported for duty.
 *
 * @param able what counts today of what the person says: skills that nobody need see, and those with a proof that holds
 * @param bound what the person cannot be asked to do today: as said, and what goes with light duty and with age
 * @param reason why it was declined, or why the person left; empty otherwise
 * @param consentAt when the person agreed to what is kept; null where the community entered it and the person has not looked yet
 */
public record Volunteer(VolunteerId id, AccountId account, VolunteerFacts facts, Set<Skill> able, Set<Limit> bound, VolunteerState state, String reason,
        Instant reportedAt, @Nullable Instant consentAt, long version) {

    public Volunteer {
        able = Set.copyOf(able);
        bound = Set.copyOf(bound);
    }

    /** What counts first, each in the order of the words. */
    public List<Skill> skills() {
        return facts.skills().stream().sorted(Comparator.<Skill, Boolean>comparing(skill -> !able.contains(skill)).thenComparing(Comparator.naturalOrder())).toList();
    }

    public List<Limit> limits() {
        return bound.stream().sorted().toList();
    }
}
