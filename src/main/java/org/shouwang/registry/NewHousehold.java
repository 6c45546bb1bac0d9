package org.shouwang.registry;

import java.util.List;

/** A household that comes into the register, under ids that the client made. */
public record NewHousehold(HouseholdId id, DoorId door, HouseholdFacts facts, List<NewResident> people) {

    public NewHousehold {
        people = List.copyOf(people);
    }
}
