package org.shouwang.registry;

/**
 * A place that is no door: a market, a school, a toll gate, a sampling site. Routes, inspections and itineraries name it.
 *
 * @param closed whether it is out of use; who refers to it still finds it
 */
public record Place(PlaceId id, PlaceFacts facts, boolean closed, long version) {
}
