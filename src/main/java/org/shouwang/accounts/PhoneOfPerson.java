package org.shouwang.accounts;

import java.util.Optional;
import java.util.UUID;

import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.privacy.Masked;
import org.shouwang.privacy.Unmaskable;
import org.springframework.stereotype.Component;

/** A colleague's phone number: masked on lists, in full for a reason. */
@Component
class PhoneOfPerson implements Unmaskable {

    private static final String KIND = "account-phone";

    private final Accounts accounts;
    private final HeldRoles held;

    PhoneOfPerson(Accounts accounts, HeldRoles held) {
        this.accounts = accounts;
        this.held = held;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Unmasked> find(UUID of) {
        var id = new AccountId(of);
        boolean visible = Current.actor().may(Permission.ACCOUNTS_READ, Current.area()) && !held.ever(id, Current.area()).isEmpty();
        return accounts.find(id).filter(account -> visible)
                .map(account -> new Unmasked(Masked.phone(account.phone().text()), account.phone().text(), of));
    }
}
