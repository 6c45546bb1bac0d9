package org.shouwang.command;

import java.util.List;

import org.shouwang.registry.BuildingTile;
import org.shouwang.registry.Buildings;
import org.springframework.stereotype.Component;

/** Who lives here. */
@Component
class PeopleCounted implements Counting {

    private final Buildings buildings;

    PeopleCounted(Buildings buildings) {
        this.buildings = buildings;
    }

    @Override
    public List<Figure> now() {
        var tiles = buildings.overview().stream().flatMap(estate -> estate.buildings().stream()).toList();
        long residents = tiles.stream().mapToLong(BuildingTile::residents).sum();
        return List.of(
                Figure.of(Metric.HOUSEHOLDS, tiles.stream().mapToLong(BuildingTile::households).sum(), "/homes"),
                Figure.of(Metric.RESIDENTS, residents, "/residents"),
                Figure.part(Metric.RESIDENTS_AWAY, tiles.stream().mapToLong(BuildingTile::away).sum(), residents, "/residents?presence=AWAY"),
                Figure.of(Metric.DOORS_IN_NEED, tiles.stream().mapToLong(BuildingTile::doorsInNeed).sum(), "/needs"));
    }
}
