package org.shouwang.volunteers;

import java.time.Clock;

import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.NewRole;
import org.shouwang.accounts.Roles;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.Role;
import org.springframework.stereotype.Component;

/** Who serves has the volunteer's role. A role that is there already stays as it was given, with its buildings and its end. */
@Component
class DutyRole {

    private final Roles roles;
    private final Clock clock;

    DutyRole(Roles roles, Clock clock) {
        this.roles = roles;
        this.clock = clock;
    }

    void give(AccountId account) {
        boolean has = roles.of(account).stream().anyMatch(held -> held.role() == Role.VOLUNTEER && held.holdsAt(clock.instant()));
        if (!has) {
            roles.give(NewRole.of(account, Role.VOLUNTEER));
        }
    }

    /** The community said beforehand that whoever reports serves at once. */
    void giveByRule(AccountId account) {
        Current.run(Actor.system("volunteers"), Current.area(), () -> give(account));
    }
}
