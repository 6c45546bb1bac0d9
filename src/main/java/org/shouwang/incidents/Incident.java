package org.shouwang.incidents;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaId;

/**
 * An emergency in an area. All operational records belong to one.
 *
 * @param playbook whose playbook it follows; never {@link IncidentKind#DRILL}
 * @param closedAt null while it goes on
 * @param from the area above that opened it; null where it was opened here
 */
public record Incident(IncidentId id, IncidentKind kind, String name, IncidentLevel level, IncidentKind playbook, Instant openedAt,
        @Nullable Instant closedAt, @Nullable AreaId from, long version) {

    public boolean open() {
        return closedAt == null;
    }
}
