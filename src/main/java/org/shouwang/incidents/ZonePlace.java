package org.shouwang.incidents;

import org.shouwang.registry.BuildingId;

/**
 * A part of a zone.
 *
 * @param unit name of the unit as the register writes it; empty for the whole building
 */
public record ZonePlace(BuildingId building, String unit) {

    public static ZonePlace whole(BuildingId building) {
        return new ZonePlace(building, "");
    }

    boolean isWhole() {
        return unit.isEmpty();
    }

    /** The one text by which the database keeps a place out of two zones at once. */
    String key() {
        return isWhole() ? building.toString() : building + "/" + unit;
    }
}
