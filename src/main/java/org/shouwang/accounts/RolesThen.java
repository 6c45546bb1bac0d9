package org.shouwang.accounts;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.offline.ActorsThen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was written without network counts by the roles that its writer had at that moment. */
@Component
class RolesThen implements ActorsThen {

    private final Accounts accounts;
    private final HeldRoles held;

    RolesThen(Accounts accounts, HeldRoles held) {
        this.accounts = accounts;
        this.held = held;
    }

    @Override
    @Transactional(readOnly = true)
    public Function<Instant, Actor> actor(UUID account, AreaId area) {
        var person = accounts.find(new AccountId(account));
        if (person.isEmpty()) {
            return at -> Actor.nobody();
        }
        var ever = held.ever(person.get().id(), area);
        return at -> new Actor(Actor.Kind.PERSON, account, person.get().name(),
                ever.stream().filter(role -> role.heldAt(at)).map(HeldRole::grant).toList());
    }
}
