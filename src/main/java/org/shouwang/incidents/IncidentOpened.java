package org.shouwang.incidents;

import org.shouwang.platform.AreaId;

/** An incident began. */
public record IncidentOpened(AreaId area, IncidentId incident, IncidentKind kind) implements IncidentEvent {
}
