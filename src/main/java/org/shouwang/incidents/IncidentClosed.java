package org.shouwang.incidents;

import org.shouwang.platform.AreaId;

/** An incident ended: its records are frozen, its measures end, the retention clock runs. */
public record IncidentClosed(AreaId area, IncidentId incident, IncidentKind kind) implements IncidentEvent {
}
