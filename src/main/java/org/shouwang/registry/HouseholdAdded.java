package org.shouwang.registry;

import org.shouwang.platform.AreaId;

/** A household came into the register. */
public record HouseholdAdded(AreaId area, HouseholdId household, DoorId door) implements RegistryEvent {
}
