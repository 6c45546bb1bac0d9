package org.shouwang.roster;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.roster.limits.Work;
import org.shouwang.volunteers.VolunteerId;

/**
 * What somebody may go over for a while, because somebody else has allowed it. Never changed; it ends by itself, or is ended.
 *
 * @param reason why, as who allowed it has said
 * @param until work that ends later is not meant
 * @param endedAt when it was taken back; null where it was not
 */
public record LimitException(LimitExceptionId id, VolunteerId person,
        @Personal(value = "to say who may go over a limit", kept = Kept.VOLUNTEER) String personName, Set<RosterRule> rules,
        String reason, Instant allowedAt, AccountId allowedBy, Instant until, @Nullable Instant endedAt) {

    public LimitException {
        rules = Set.copyOf(rules);
    }

    public boolean standing(Instant now) {
        return endedAt == null && now.isBefore(until);
    }

    boolean covers(VolunteerId whom, RosterRule rule, Work wanted) {
        return person.equals(whom) && rules.contains(rule) && !wanted.until().isAfter(until);
    }
}
