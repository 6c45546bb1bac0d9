package org.shouwang.registry;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A household (户) behind a door.
 *
 * @param ended null while it lives here
 */
public record Household(HouseholdId id, DoorId door, BuildingId building, HouseholdFacts facts, Instant createdAt,
        @Nullable End ended, long version) {

    /** How a household ceased to be one here. */
    public sealed interface End {

        Instant at();

        record MovedOut(Instant at) implements End {
        }

        /** Its last resident went to another household. */
        record Emptied(Instant at) implements End {
        }

        record MergedInto(Instant at, HouseholdId kept) implements End {
        }
    }
}
