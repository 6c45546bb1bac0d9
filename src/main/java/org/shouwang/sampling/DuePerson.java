package org.shouwang.sampling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.DoorId;
import org.shouwang.registry.HouseholdId;

/**
 * Somebody who is due in a round, and what became of it. The name is the register's: ask it for a page of them at once.
 *
 * @param person the resident, or for a guest the registration that the guest had
 * @param house sorts as one walks
 * @param reason null for none; it may have run out, see {@code state}
 * @param knocked when a pair was at the door without getting a sample
 */
public record DuePerson(UUID person, boolean guest, @Nullable HouseholdId household, @Nullable DoorId door, @Nullable UUID unit,
        @Nullable BuildingId building, String house, int floor, int pool, boolean byHousehold, boolean priority, DueState state,
        @Nullable RegistrationId registration, @Nullable Instant sampledAt,
        @Personal(value = "to know who need not be looked for", kept = Kept.INCIDENT) @Nullable Reason reason, @Nullable LocalDate reasonUntil,
        @Personal(value = "to know who need not be looked for", kept = Kept.INCIDENT) @Nullable String reasonWords,
        @Nullable VisitKind visit, @Nullable Instant knocked) {

    /** Clean doors before others; within a building from the top floor down. The house key begins with estate and building. */
    static final Comparator<DuePerson> AS_ONE_WALKS = Comparator.comparing((DuePerson one) -> one.visit() != null && one.visit().last())
            .thenComparing(DuePerson::buildingKey).thenComparing(Comparator.comparingInt(DuePerson::floor).reversed())
            .thenComparing(DuePerson::house).thenComparing(DuePerson::person);

    private String buildingKey() {
        return house.contains("/") ? house.substring(0, house.lastIndexOf('/')) : house;
    }

    /** Masked as a whole, so that nobody's data reaches a log. */
    @Override
    public String toString() {
        return person + " " + state;
    }
}
