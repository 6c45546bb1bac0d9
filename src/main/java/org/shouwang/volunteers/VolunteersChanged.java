package org.shouwang.volunteers;

import java.util.Set;

import org.shouwang.platform.AreaId;

/** What is known of these volunteers, or whether they serve, is no longer the same. */
public record VolunteersChanged(AreaId area, Set<VolunteerId> volunteers) implements VolunteerEvent {

    public VolunteersChanged {
        volunteers = Set.copyOf(volunteers);
    }
}
