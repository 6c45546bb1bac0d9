package org.shouwang.roster;

import java.util.Set;

import org.shouwang.accounts.AccountId;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.volunteers.Limit;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.VolunteerId;

/** A volunteer as the roster knows one. */
record Person(VolunteerId id, AccountId account, @Personal(value = "to say who stands where", kept = Kept.VOLUNTEER) String name,
        Set<Skill> skills, Set<Limit> limits, boolean serves) {
}
