package org.shouwang.accounts;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.shouwang.platform.Actor;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.OwnData;
import org.shouwang.privacy.OwnRecords;
import org.springframework.stereotype.Component;

/** What is held about somebody as an account, for the person's own eyes. */
@Component
class OwnAccount implements OwnRecords, OwnData {

    private static final String PURPOSE = "accounts.own.purpose";

    private final Accounts accounts;

    OwnAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Set<UUID> of(Actor person) {
        return Set.of(person.id());
    }

    @Override
    public List<Part> about(Actor person) {
        return accounts.find(new AccountId(person.id())).map(this::part).stream().toList();
    }

    private Part part(Account account) {
        return new Part("accounts.own", List.of(new Fact("accounts.name", account.name(), PURPOSE, Kept.ACCOUNT),
                new Fact("accounts.phone", account.phone().text(), PURPOSE, Kept.ACCOUNT)));
    }
}
