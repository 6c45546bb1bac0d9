package org.shouwang.accounts.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.NewJoin;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;
import org.shouwang.platform.web.Entered;

/** What somebody typed who wants to join; the id is made with the empty form, so that a second press asks no second time. */
public record JoinForm(@Nullable String id, @Nullable String name, @Nullable String phone, @Nullable String role, @Nullable String unit,
        @Nullable String door, @Nullable String password, @Nullable String consent) {

    static JoinForm blank(@Nullable Role role, String name) {
        return new JoinForm(Ids.next().toString(), name, "", role == null ? Role.RESIDENT.name() : role.name(), "", "", "", null);
    }

    public boolean consents() {
        return consent != null;
    }

    NewJoin join(Locale language) {
        var typed = password == null ? "" : password;
        return new NewJoin(Entered.id(id), EnteredPerson.phone(phone), EnteredPerson.name(name), wanted(), Entered.text(unit), Entered.text(door),
                typed.isEmpty() ? null : typed, consents(), language);
    }

    private Role wanted() {
        return "VOLUNTEER".equals(role) ? Role.VOLUNTEER : Role.RESIDENT;
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "JoinForm[" + id + "]";
    }
}
