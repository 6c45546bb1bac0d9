package org.shouwang.volunteers;

import org.shouwang.platform.AreaId;

/** A volunteer took consent back: what others keep about this person goes too. */
public record VolunteerErased(AreaId area, VolunteerId volunteer) implements VolunteerEvent {
}
