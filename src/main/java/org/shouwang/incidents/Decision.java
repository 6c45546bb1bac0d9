package org.shouwang.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Personal;

/**
 * What the team decided.
 *
 * @param owner who does it, as people call that person or group
 * @param due the last day
 */
public record Decision(UUID id, IncidentId incident, String what, @Personal("to know who does it") String owner, LocalDate due,
        Instant decidedAt, @Personal("to say who wrote it down") String actorName, @Nullable Instant doneAt, String doneNote, long version) {

    public boolean overdue(LocalDate today) {
        return doneAt == null && due.isBefore(today);
    }
}
