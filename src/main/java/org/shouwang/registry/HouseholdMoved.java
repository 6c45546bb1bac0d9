package org.shouwang.registry;

import org.shouwang.platform.AreaId;

/** A whole household went to another door of the area. */
public record HouseholdMoved(AreaId area, HouseholdId household, DoorId from, DoorId to) implements RegistryEvent {
}
