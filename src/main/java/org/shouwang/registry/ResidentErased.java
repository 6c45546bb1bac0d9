package org.shouwang.registry;

import org.shouwang.platform.AreaId;

/** A resident was erased: what others keep about this person goes too. */
public record ResidentErased(AreaId area, ResidentId resident, HouseholdId household) implements RegistryEvent {
}
