package org.shouwang.incidents;

import java.time.LocalDate;
import org.shouwang.platform.AreaId;

/** A version of a playbook was made or withdrawn; it takes effect on its day. */
public record PlaybookChanged(AreaId area, PlaybookVersionId version, LocalDate from) implements IncidentEvent {
}
