package org.shouwang.registry;

import org.shouwang.platform.AreaId;

/** Facts of a household or its head changed. */
public record HouseholdChanged(AreaId area, HouseholdId household) implements RegistryEvent {
}
