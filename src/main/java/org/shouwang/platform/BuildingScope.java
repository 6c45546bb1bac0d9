package org.shouwang.platform;

import java.util.Set;
import java.util.UUID;

/** Which buildings of an area somebody may work on. */
public sealed interface BuildingScope {

    record WholeArea() implements BuildingScope {
    }

    /** Only these; an empty set means none at all. */
    record Only(Set<UUID> buildings) implements BuildingScope {
        public Only {
            buildings = Set.copyOf(buildings);
        }
    }

    default boolean covers(UUID building) {
        return switch (this) {
            case WholeArea all -> true;
            case Only only -> only.buildings().contains(building);
        };
    }
}
