package org.shouwang.registry.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.registry.Building;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Estate;
import org.shouwang.registry.EstateId;

/**
 * Where a building that is being described stands.
 *
 * @param building null while it is new
 */
public record BuildingFormPlace(EstateId estate, String estateName, @Nullable Building building) {

    static BuildingFormPlace of(Estate estate) {
        return new BuildingFormPlace(estate.id(), estate.name(), null);
    }

    static BuildingFormPlace of(Building building) {
        return new BuildingFormPlace(building.estate(), building.estateName(), building);
    }

    static Building known(Buildings buildings, BuildingId id) {
        return buildings.building(id).orElseThrow(() -> Problem.notFound("registry.building.unknown"));
    }
}
