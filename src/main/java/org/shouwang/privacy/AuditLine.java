package org.shouwang.privacy;

import java.time.Instant;
import java.util.UUID;

import org.shouwang.platform.Actor;

/**
 * A line of the audit log as people read it.
 *
 * @param actorName who did it; staff stand in the log by name, those concerned do not
 * @param action message key of what was done
 * @param persons how many persons it concerned, as far as they were named one by one
 * @param everyone whether it concerned every person of the area
 * @param reason message key or the acting person's own words
 */
public record AuditLine(UUID id, Instant at, Actor.Kind actorKind, UUID actor,
        @Personal(value = "to say who acted", kept = Kept.LOG) String actorName, Act act, String action, int persons,
        boolean everyone, String reason, String detail, String request) {

    static AuditLine of(LoggedEntry entry) {
        return new AuditLine(entry.id(), entry.at(), entry.actorKind(), entry.actor(), entry.actorName(), entry.act(), entry.action(),
                entry.subjects().size(), entry.everyone(), entry.reason(), entry.detail(), entry.request());
    }
}
