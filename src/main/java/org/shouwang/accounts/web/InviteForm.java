package org.shouwang.accounts.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.NewRole;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;
import org.shouwang.platform.web.Entered;

/** Somebody to be invited, or a role to be given, as typed; the ids are made with the empty form, so that a second press does nothing. */
public record InviteForm(@Nullable String id, @Nullable String roleId, @Nullable String name, @Nullable String phone, @Nullable String role,
        @Nullable List<String> buildings, @Nullable String until, @Nullable String version) {

    static InviteForm blank() {
        return new InviteForm(Ids.next().toString(), Ids.next().toString(), "", "", "", List.of(), "", "0");
    }

    public boolean in(UUID building) {
        return buildings != null && buildings.contains(building.toString());
    }

    Set<UUID> narrowed() {
        return buildings == null ? Set.of() : buildings.stream().filter(it -> !it.isBlank()).map(Entered::id).collect(Collectors.toSet());
    }

    /** The role for whoever the account will be. */
    NewRole role(ZoneId zone) {
        return new NewRole(Entered.id(roleId), new AccountId(Entered.id(id)), Entered.choice(role, Role.class, "role"), narrowed(),
                EnteredPerson.endOfDay(until, zone));
    }
}
