package org.shouwang.registry;

import java.util.List;

/** An estate as the row of its buildings. */
public record EstateTiles(Estate estate, List<BuildingTile> buildings) {

    public int households() {
        return buildings.stream().mapToInt(BuildingTile::households).sum();
    }

    public int residents() {
        return buildings.stream().mapToInt(BuildingTile::residents).sum();
    }
}
