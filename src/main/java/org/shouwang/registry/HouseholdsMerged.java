package org.shouwang.registry;

import org.shouwang.platform.AreaId;

/** Two households became one; references to the one that is gone lead to the one kept. */
public record HouseholdsMerged(AreaId area, HouseholdId kept, HouseholdId gone) implements RegistryEvent {
}
