package org.shouwang.registry;

import org.shouwang.platform.AreaId;

/** Many entries were added or changed at once; who keeps a copy reads it anew. */
public record RegisterImported(AreaId area, ActId act) implements RegistryEvent {
}
