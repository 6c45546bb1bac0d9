package org.shouwang.registry;

import org.shouwang.platform.AreaId;

/**
 * Something that happened in the register. Whoever holds a reference to a household or resident handles those that
 * concern it; listeners are called after commit, perhaps more than once.
 */
public sealed interface RegistryEvent permits HouseholdAdded, HouseholdChanged, HouseholdMoved, HouseholdEnded, HouseholdsMerged,
        ResidentAdded, ResidentChanged, ResidentMoved, ResidentLeft, ResidentCameBack, ResidentsMerged, ResidentErased,
        NeedsChanged, RegisterImported {

    AreaId area();
}
