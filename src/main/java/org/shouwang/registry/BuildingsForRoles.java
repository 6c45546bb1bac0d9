package org.shouwang.registry;

import java.util.List;

import org.shouwang.accounts.AreaBuildings;
import org.springframework.stereotype.Component;

/** Tells the module that gives roles which buildings they can be narrowed to. */
@Component
class BuildingsForRoles implements AreaBuildings {

    private final Buildings buildings;

    BuildingsForRoles(Buildings buildings) {
        this.buildings = buildings;
    }

    @Override
    public List<Named> all() {
        var all = buildings.buildings();
        boolean oneEstate = all.stream().map(Building::estate).distinct().count() < 2;
        return all.stream().map(it -> new Named(it.id().value(), oneEstate ? it.name() : it.estateName() + " " + it.name())).toList();
    }
}
