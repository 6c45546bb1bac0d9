package org.shouwang.registry;

import org.shouwang.platform.AreaId;

/** A need was recorded, changed or ended. */
public record NeedsChanged(AreaId area, ResidentId resident) implements RegistryEvent {
}
