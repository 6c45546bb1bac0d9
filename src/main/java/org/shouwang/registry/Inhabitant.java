package org.shouwang.registry;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Personal;

/**
 * Somebody who lives behind a door, with where it stands in the row of houses.
 *
 * @param unitName as written, empty where the building has no units
 * @param doorWords {@code 12号楼2单元502}
 * @param house sorts as one walks: estate, building, unit, floor, room; the same for everybody behind one door
 * @param bornIn the year; null when it is not known
 * @param old seventy or older today
 * @param needs those that hold today, with what follows from age
 */
public record Inhabitant(ResidentId id, HouseholdId household, DoorId door, BuildingId building, UnitId unit, String unitName,
        int floor, String doorWords, String house, @Personal("to call people up by name") String name, boolean head,
        Presence presence, @Nullable Integer bornIn, boolean old, boolean hasPhone, Set<NeedKind> needs) {

    public Inhabitant {
        needs = Set.copyOf(needs);
    }
}
