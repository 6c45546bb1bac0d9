package org.shouwang.incidents;

import org.shouwang.platform.AreaId;

/** A zone ended, by itself or early. Told late when nobody was running at the hour; the zone's own end counts. */
public record ZoneEnded(AreaId area, IncidentId incident, ZoneId zone) implements IncidentEvent {
}
