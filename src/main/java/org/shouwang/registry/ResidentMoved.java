package org.shouwang.registry;

import org.shouwang.platform.AreaId;

/** A resident belongs to another household now. */
public record ResidentMoved(AreaId area, ResidentId resident, HouseholdId from, HouseholdId to) implements RegistryEvent {
}
