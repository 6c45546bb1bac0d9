package org.shouwang.incidents;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaId;

/**
 * An emergency in an area. All operational records belong to one.
 *
 * @param playbook whose playbook it follows; never {@link IncidentKind#DRILL}
 * @param closedAt null while it goes on
 * @param from the area above that opened it; null where it was opened here
 * @param closingWords what was said at the end, for the bulletin
 * @param keptUntil the day after which its personal data is to be destroyed; null while it goes on
 */
public record Incident(IncidentId id, IncidentKind kind, String name, IncidentLevel level, IncidentKind playbook, Instant openedAt,
        @Nullable Instant closedAt, @Nullable AreaId from, String closingWords, @Nullable LocalDate keptUntil, long version) {

    public boolean open() {
        return closedAt == null;
    }
}
