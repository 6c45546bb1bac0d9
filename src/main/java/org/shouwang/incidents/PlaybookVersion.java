package org.shouwang.incidents;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Personal;

/**
 * A community's version of a playbook.
 *
 * @param number counts the versions of this playbook here
 * @param from the first day on which it holds
 * @param shipped code of the shipped version that it comes from
 * @param withdrawn when it was taken back, before its day came; null where it was not
 */
public record PlaybookVersion(PlaybookVersionId id, IncidentKind playbook, int number, LocalDate from, String shipped, String reason,
        Instant madeAt, @Personal("to say who changed the rules") String actorName, @Nullable Instant withdrawn) {
}
