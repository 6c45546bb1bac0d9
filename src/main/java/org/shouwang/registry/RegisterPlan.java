package org.shouwang.registry;

import java.util.List;

/**
 * Everything that one sheet changes in the register. Ids of what is new are made by the caller. Made from a
 * {@link RegisterImage}; refused as stale when somebody changed one of its entries since.
 */
public record RegisterPlan(List<NewEstate> estates, List<NewBuilding> buildings, List<NewDoor> doors,
        List<NewHousehold> households, List<Arrival> arrivals, List<Edit> edits, List<NewNeed> needs,
        List<HouseholdEdit> householdEdits, List<RegisterImage.LivingResident> leaving) {

    public record NewEstate(EstateId id, String name) {
    }

    public record NewBuilding(BuildingId id, EstateId estate, BuildingFacts facts) {
    }

    public record NewDoor(BuildingId building, DoorPlan plan) {
    }

    /** A household behind a door that exists or is new; named by building and keys because a new door has no id yet. */
    public record NewHousehold(HouseholdId id, BuildingId building, String unitKey, String roomKey, HouseholdFacts facts) {
    }

    /** Somebody new in a household that exists or is new. */
    public record Arrival(HouseholdId household, NewResident resident) {
    }

    /**
     * A resident who is told of differently.
     *
     * @param household where they belong afterwards, the same as before unless they move
     */
    public record Edit(RegisterImage.LivingResident before, HouseholdId household, ResidentFacts facts, DocumentEdit document) {

        public boolean moves() {
            return !household.equals(before.household());
        }
    }

    public record NewNeed(ResidentId resident, NeedFacts facts) {
    }

    public record HouseholdEdit(HouseholdId id, long version, HouseholdFacts facts) {
    }

    public boolean empty() {
        return estates.isEmpty() && buildings.isEmpty() && doors.isEmpty() && households.isEmpty() && arrivals.isEmpty()
                && edits.isEmpty() && needs.isEmpty() && householdEdits.isEmpty() && leaving.isEmpty();
    }
}
