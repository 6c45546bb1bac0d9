package org.shouwang.registry;

import org.shouwang.platform.AreaId;

/** Somebody who had left belongs to the household again. */
public record ResidentCameBack(AreaId area, ResidentId resident, HouseholdId household) implements RegistryEvent {
}
