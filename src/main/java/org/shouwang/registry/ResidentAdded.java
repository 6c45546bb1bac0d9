package org.shouwang.registry;

import org.shouwang.platform.AreaId;

/** Somebody came into the register. */
public record ResidentAdded(AreaId area, ResidentId resident, HouseholdId household) implements RegistryEvent {
}
