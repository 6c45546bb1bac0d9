package org.shouwang.registry;

import org.shouwang.platform.AreaId;

/** Two entries were one person; references to the one that is gone lead to the one kept. */
public record ResidentsMerged(AreaId area, ResidentId kept, ResidentId gone) implements RegistryEvent {
}
