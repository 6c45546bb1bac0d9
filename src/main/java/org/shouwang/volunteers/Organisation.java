package org.shouwang.volunteers;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.platform.words.Written;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;

/**
 * A work unit (单位) that sends people, and whom to call there.
 *
 * @param contact who signs in for the unit, keeps its list and offers people; null where nobody was named
 */
public record Organisation(OrganisationId id, String name,
        @Personal(value = "to know whom to ask for in the work unit", kept = Kept.VOLUNTEER) String contactName,
        @Personal(value = "to call the work unit", kept = Kept.VOLUNTEER) String contactPhone, String note, @Nullable AccountId contact,
        long version) {

    public Organisation {
        name = Written.required(name, "name", 80);
        contactName = Written.line(contactName, "contactName", 40);
        contactPhone = Written.line(contactPhone, "contactPhone", 40);
        note = Written.text(note, "note", 500);
    }

    /** As it is added or changed: who signs in for it is named by itself. */
    public Organisation(OrganisationId id, String name, String contactName, String contactPhone, String note, long version) {
        this(id, name, contactName, contactPhone, note, null, version);
    }
}
