package org.shouwang.volunteers.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.Entered;
import org.shouwang.volunteers.Organisation;
import org.shouwang.volunteers.OrganisationId;

/** A work unit as typed. */
public record OrganisationForm(String id, @Nullable String version, @Nullable String name, @Nullable String contactName,
        @Nullable String contactPhone, @Nullable String note) {

    static OrganisationForm blank() {
        return new OrganisationForm(OrganisationId.next().toString(), "0", "", "", "", "");
    }

    static OrganisationForm of(Organisation one) {
        return new OrganisationForm(one.id().toString(), String.valueOf(one.version()), one.name(), one.contactName(), one.contactPhone(), one.note());
    }


    Organisation organisation() {
        return new Organisation(new OrganisationId(Entered.id(id)), Entered.text(name), Entered.text(contactName), Entered.text(contactPhone),
                Entered.text(note), Entered.version(version));
    }
}
