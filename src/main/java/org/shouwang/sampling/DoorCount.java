package org.shouwang.sampling;

import org.shouwang.registry.BuildingId;
import org.shouwang.registry.DoorId;

/** How far a round is behind one door. */
public record DoorCount(DoorId door, BuildingId building, int floor, Count count) {
}
