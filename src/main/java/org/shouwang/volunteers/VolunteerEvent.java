package org.shouwang.volunteers;

import org.shouwang.platform.AreaId;

/**
 * Something that concerns who may serve. Told inside the transaction of the act itself, so that somebody who was confirmed
 * can take a seat with the next request.
 */
public sealed interface VolunteerEvent permits VolunteersChanged, VolunteerErased {

    AreaId area();
}
