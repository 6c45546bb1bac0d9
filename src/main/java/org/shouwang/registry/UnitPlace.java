package org.shouwang.registry;

/** A unit and the building that it is an entrance of. */
public record UnitPlace(UnitId id, String name, BuildingId building) {
}
