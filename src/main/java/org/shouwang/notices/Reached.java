package org.shouwang.notices;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Dwellings;
import org.shouwang.registry.UnitId;
import org.shouwang.registry.Building;
import org.springframework.stereotype.Component;

/** What the places of an audience come to, in buildings. */
@Component
class Reached {

    private final Buildings buildings;
    private final Dwellings dwellings;

    Reached(Buildings buildings, Dwellings dwellings) {
        this.buildings = buildings;
        this.dwellings = dwellings;
    }

    /** The buildings that the places lie in; none where no place is named. Households alone come to no building. */
    Set<UUID> buildings(Audience audience) {
        var reached = new HashSet<UUID>();
        audience.buildings().forEach(building -> reached.add(building.value()));
        if (!audience.estates().isEmpty()) {
            buildings.buildings().stream().filter(building -> audience.estates().contains(building.estate()))
                    .forEach(building -> reached.add(building.id().value()));
        }
        if (!audience.units().isEmpty()) {
            dwellings.units().stream().filter(unit -> audience.units().contains(unit.id().value()))
                    .forEach(unit -> reached.add(unit.building().value()));
        }
        return reached;
    }

    /** Whether these are all the buildings there are. */
    boolean everything(Set<UUID> reached) {
        return !reached.isEmpty() && buildings.buildings().stream().map(Building::id).map(BuildingId::value).allMatch(reached::contains);
    }

    Dwellings.Part part(Audience audience) {
        return new Dwellings.Part(audience.estates(), audience.buildings(),
                audience.units().stream().map(UnitId::new).collect(java.util.stream.Collectors.toSet()), audience.households(), audience.needs());
    }
}
