package org.shouwang.registry;

import org.shouwang.platform.AreaId;

/** A household is none here any more: everybody left. */
public record HouseholdEnded(AreaId area, HouseholdId household) implements RegistryEvent {
}
