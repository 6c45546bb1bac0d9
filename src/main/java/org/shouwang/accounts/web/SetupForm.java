package org.shouwang.accounts.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.Setup;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;

/** The community and its first admin as typed; the password is never shown back. */
public record SetupForm(@Nullable String name, @Nullable String code, @Nullable String region, @Nullable String zone,
        @Nullable String person, @Nullable String phone, @Nullable String password) {

    static SetupForm of(Setup.Progress progress) {
        return new SetupForm(progress.name(), progress.code(), progress.region(), progress.zone().getId(), "", "", "");
    }

    Setup.Community community(String proposedCode) {
        var typed = EnteredPerson.code(code).toLowerCase(java.util.Locale.ROOT);
        return new Setup.Community(Entered.text(name), typed.isEmpty() ? proposedCode : Entered.text(code), Entered.text(region), AreaForm.zone(zone));
    }

    Setup.FirstAdmin admin() {
        if (Entered.text(person).isEmpty()) {
            throw Problem.invalid("accounts.name.wrong").at("person", "accounts.name.wrong");
        }
        return new Setup.FirstAdmin(Entered.text(person), EnteredPerson.phone(phone), password == null ? "" : password);
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "SetupForm[" + code + "]";
    }
}
