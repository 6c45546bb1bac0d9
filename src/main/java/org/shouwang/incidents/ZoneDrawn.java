package org.shouwang.incidents;

import org.shouwang.platform.AreaId;

/** Buildings or units came under a level, or their end was put off. */
public record ZoneDrawn(AreaId area, IncidentId incident, ZoneId zone) implements IncidentEvent {
}
