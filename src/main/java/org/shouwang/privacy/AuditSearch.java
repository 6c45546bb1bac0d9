package org.shouwang.privacy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is sought in the audit log; null or empty leaves that open.
 *
 * @param actorName a part of the acting person's name
 * @param persons the residents or accounts concerned, any of them
 * @param from included
 * @param to not included
 */
public record AuditSearch(@Nullable UUID actor, @Personal(value = "to find who acted", kept = Kept.LOG) @Nullable String actorName,
        Set<Act> acts, Set<UUID> persons, @Nullable Instant from, @Nullable Instant to) {

    public static final AuditSearch ALL = new AuditSearch(null, null, Set.of(), Set.of(), null, null);

    public AuditSearch {
        acts = Set.copyOf(acts);
        persons = Set.copyOf(persons);
    }

    public AuditSearch concerning(Set<UUID> who) {
        return new AuditSearch(actor, actorName, acts, who, from, to);
    }
}
