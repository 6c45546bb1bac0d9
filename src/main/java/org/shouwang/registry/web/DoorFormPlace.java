package org.shouwang.registry.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.registry.Building;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Door;

/**
 * Where a door that is being described is.
 *
 * @param door null while it is new
 */
public record DoorFormPlace(BuildingId building, String estateName, String buildingName, @Nullable Door door) {

    static DoorFormPlace of(Building building) {
        return new DoorFormPlace(building.id(), building.estateName(), building.name(), null);
    }

    static DoorFormPlace of(Door door) {
        return new DoorFormPlace(door.building(), door.estate(), door.buildingName(), door);
    }
}
