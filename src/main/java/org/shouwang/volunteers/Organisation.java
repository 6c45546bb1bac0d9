package org.shouwang.volunteers;

import org.shouwang.platform.words.Written;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;

/** A work unit (单位) that sends people, and whom to call there. */
public record Organisation(OrganisationId id, String name,
        @Personal(value = "to know whom to ask for in the work unit", kept = Kept.VOLUNTEER) String contactName,
        @Personal(value = "to call the work unit", kept = Kept.VOLUNTEER) String contactPhone, String note, long version) {

    public Organisation {
        name = Written.required(name, "name", 80);
        contactName = Written.line(contactName, "contactName", 40);
        contactPhone = Written.line(contactPhone, "contactPhone", 40);
        note = Written.text(note, "note", 500);
    }
}
