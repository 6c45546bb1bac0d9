package org.shouwang.registry;

/** Somebody who comes into a household that is there. */
public record NewMember(HouseholdId household, NewResident person) {
}
