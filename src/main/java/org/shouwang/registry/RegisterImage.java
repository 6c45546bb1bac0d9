package org.shouwang.registry;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Sensitive;

/** The whole register of an area at one moment, for whoever compares it with a sheet of all residents. */
public record RegisterImage(List<Estate> estates, List<Building> buildings, List<Door> doors, List<LivingHousehold> households,
        List<LivingResident> residents) {

    /** A household that has not ended. */
    public record LivingHousehold(HouseholdId id, DoorId door, HouseholdFacts facts, long version) {
    }

    /**
     * A resident who has not left.
     *
     * @param lookup by which the document's number is recognised, see {@link RegisterBatch#lookup}; empty without a document
     */
    public record LivingResident(ResidentId id, HouseholdId household, DoorId door, ResidentFacts facts,
            @Nullable DocumentType documentType, String lookup, @Sensitive("to see what a sheet adds") List<OpenNeed> needs,
            long version) {
    }

    /** A need that holds; with its note, because a sheet tells of other needs in words only. */
    public record OpenNeed(@Sensitive("to see what a sheet adds") NeedKind kind,
            @Sensitive("to see what a sheet adds") NeedFacts facts) {
    }
}
