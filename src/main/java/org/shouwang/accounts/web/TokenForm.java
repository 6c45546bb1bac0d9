package org.shouwang.accounts.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.Tokens.NewToken;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;

/** A token as asked for; the id is made with the empty form, so that a second press makes no second token. */
public record TokenForm(@Nullable String id, @Nullable String name, @Nullable List<String> permissions, @Nullable String until) {

    static TokenForm blank(String until) {
        return new TokenForm(Ids.next().toString(), "", List.of(), until);
    }

    public boolean has(Permission permission) {
        return permissions != null && permissions.contains(permission.name());
    }

    NewToken token(ZoneId zone) {
        var end = EnteredPerson.endOfDay(until, zone);
        if (end == null) {
            throw Problem.invalid("accounts.token.until").at("until", "accounts.token.until");
        }
        Set<Permission> chosen = permissions == null ? Set.of()
                : permissions.stream().map(it -> Entered.choice(it, Permission.class, "permissions")).collect(Collectors.toSet());
        return new NewToken(Entered.id(id), Entered.text(name), chosen, end);
    }
}
