package org.shouwang.registry;

import org.shouwang.platform.AreaId;

/** Facts of a resident changed. */
public record ResidentChanged(AreaId area, ResidentId resident) implements RegistryEvent {
}
