package org.shouwang.volunteers.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.platform.Ids;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.volunteers.Organisation;

/**
 * Who signs in for a work unit, as typed.
 *
 * @param account the id that a new account gets
 */
public record ContactForm(@Nullable String account, @Nullable String name, @Nullable String phone) {

    static ContactForm of(Organisation unit) {
        return new ContactForm(Ids.next().toString(), unit.contactName(), unit.contactPhone());
    }

    AccountId fresh() {
        return new AccountId(Entered.id(account));
    }

    PhoneNumber number() {
        return UnitPersonForm.number(phone, "phone");
    }
}
