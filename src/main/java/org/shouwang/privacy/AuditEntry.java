package org.shouwang.privacy;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * One line for the audit log. Who, when, where and in which request are added when it is recorded.
 *
 * @param action what was done, as a message key of the module that did it: {@code "registry.audit.id-number"}
 * @param subjects the residents or accounts concerned; kept as pseudonyms only
 * @param everyone whether it concerned every person of the area, as an export of the whole register does
 * @param reason why, as the acting person said it; empty where none is asked
 * @param detail figures and names of things, never of persons: {@code "rows=1180 role=accounts.role.LINK"}; names that
 *        {@code privacy.fact.*} knows, and message keys, are told in the reader's language
 */
public record AuditEntry(Act act, String action, Set<UUID> subjects, boolean everyone, String reason, String detail) {

    public AuditEntry {
        subjects = Set.copyOf(subjects);
    }

    public static AuditEntry of(Act act, String action) {
        return new AuditEntry(act, action, Set.of(), false, "", "");
    }

    public AuditEntry about(UUID person) {
        return about(Set.of(person));
    }

    public AuditEntry about(Collection<UUID> persons) {
        return new AuditEntry(act, action, Set.copyOf(persons), everyone, reason, detail);
    }

    public AuditEntry aboutEveryone() {
        return new AuditEntry(act, action, subjects, true, reason, detail);
    }

    public AuditEntry because(String why) {
        return new AuditEntry(act, action, subjects, everyone, why.strip(), detail);
    }

    public AuditEntry detail(String facts) {
        return new AuditEntry(act, action, subjects, everyone, reason, facts);
    }
}
