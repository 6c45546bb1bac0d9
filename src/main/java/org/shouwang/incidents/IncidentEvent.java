package org.shouwang.incidents;

import org.shouwang.platform.AreaId;

/** Something that happened to an incident or its rules; listeners are called after commit, perhaps more than once. */
public sealed interface IncidentEvent permits IncidentOpened, IncidentClosed, ZoneDrawn, ZoneEnded, PlaybookChanged {

    AreaId area();
}
