package org.shouwang.registry;

import java.util.Set;

import org.shouwang.privacy.Personal;

/**
 * A home of the person who is signed in.
 *
 * @param needs of anybody in the household today, those that follow from age included
 */
public record OwnDoor(ResidentId resident, HouseholdId household, DoorId door, UnitId unit, BuildingId building, EstateId estate,
        @Personal("to tell people what concerns their own door") String words, Set<NeedKind> needs) {

    public OwnDoor {
        needs = Set.copyOf(needs);
    }
}
