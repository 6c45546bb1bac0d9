package org.shouwang.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Personal;

/**
 * A resident in a list.
 *
 * @param doorWords {@code 12号楼2单元502}
 * @param needs those that hold today, with what follows from age
 */
public record ResidentLine(ResidentId id, HouseholdId household, DoorId door, BuildingId building,
        @Personal("to recognise people in a list") String name, @Nullable Sex sex,
        @Personal("to know who needs more because of age") @Nullable LocalDate birthDate, Relation relation, Presence presence,
        @Personal("to call people") List<String> phones, String doorWords, Set<NeedKind> needs) {

    public ResidentLine {
        phones = List.copyOf(phones);
        needs = Set.copyOf(needs);
    }
}
