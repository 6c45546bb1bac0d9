package org.shouwang.accounts.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.NewAccount;
import org.shouwang.accounts.NewArea;
import org.shouwang.accounts.OpeningAreas.FirstPerson;
import org.shouwang.platform.Area;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.AreaKind;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;
import org.shouwang.platform.web.Entered;

/** An area to be opened, and perhaps its first person, as typed; the ids are made with the empty form. */
public record NewAreaForm(@Nullable String id, @Nullable String kind, @Nullable String name, @Nullable String code, @Nullable String lies,
        @Nullable String region, @Nullable String zone, @Nullable String personId, @Nullable String roleId, @Nullable String person,
        @Nullable String phone, @Nullable String role) {

    /** Where the new area stands to the one that it is opened from. */
    public enum Lies { BELOW, ABOVE, APART }

    static NewAreaForm blank(Area from) {
        boolean greatest = from.kind() == AreaKind.CITY;
        boolean above = !from.kind().holdsOthers();
        return new NewAreaForm(Ids.next().toString(), above ? AreaKind.STREET.name() : greatest ? AreaKind.COUNTY.name() : AreaKind.COMMUNITY.name(),
                "", "", above ? Lies.ABOVE.name() : Lies.BELOW.name(), from.region(), from.zone().getId(), Ids.next().toString(), Ids.next().toString(),
                "", "", above ? Role.COMMAND.name() : Role.ADMIN.name());
    }

    NewArea area(Area from, String proposedCode) {
        var typed = Entered.text(code).toLowerCase(Locale.ROOT);
        var stands = Entered.choice(lies, Lies.class, "lies");
        return new NewArea(new AreaId(Entered.id(id)), typed.isEmpty() ? proposedCode : typed, AreaForm.name(name),
                Entered.choice(kind, AreaKind.class, "kind"), AreaForm.region(region), AreaForm.zone(zone),
                stands == Lies.BELOW ? from.id() : null, stands == Lies.ABOVE ? from.id() : null);
    }

    /** Null where nobody was named: then whoever opens the area begins alone. */
    @Nullable FirstPerson first() {
        if (Entered.blank(person) && Entered.blank(phone)) {
            return null;
        }
        return new FirstPerson(new NewAccount(new AccountId(Entered.id(personId)), EnteredPerson.phone(phone), EnteredPerson.nameAt(person, "person"),
                null, Locale.SIMPLIFIED_CHINESE), Entered.id(roleId), Entered.choice(role, Role.class, "role"));
    }
}
