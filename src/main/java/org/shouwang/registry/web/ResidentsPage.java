package org.shouwang.registry.web;

import java.util.List;

import org.shouwang.platform.Listing;
import org.shouwang.registry.Building;
import org.shouwang.registry.Door;
import org.shouwang.registry.ResidentLine;

/**
 * People found.
 *
 * @param count how many there are in all
 * @param doors that the words name, lived in or not
 * @param first whether this is the first page
 */
public record ResidentsPage(FindForm form, Listing<ResidentLine> list, int count, List<Building> buildings, List<Door> doors,
        boolean first) {

    /** The estate in front of a door's words, where there is more than one estate. */
    public String estate(ResidentLine line) {
        return buildings.stream().map(Building::estate).distinct().count() < 2 ? "" : buildings.stream()
                .filter(building -> building.id().equals(line.building())).findFirst().map(building -> building.estateName() + " ").orElse("");
    }
}
