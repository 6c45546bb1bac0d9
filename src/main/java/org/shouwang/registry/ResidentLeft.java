package org.shouwang.registry;

import org.shouwang.platform.AreaId;

/** A resident moved away or died. */
public record ResidentLeft(AreaId area, ResidentId resident, HouseholdId household, LeftHow how) implements RegistryEvent {
}
