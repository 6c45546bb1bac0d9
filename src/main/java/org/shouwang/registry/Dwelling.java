package org.shouwang.registry;

import org.shouwang.privacy.Personal;

/**
 * A household and where it lives, without anybody's name.
 *
 * @param words as people of the estate say it: {@code 12号楼2单元502}
 */
public record Dwelling(HouseholdId household, DoorId door, UnitId unit, BuildingId building,
        @Personal("to find the door") String words) {
}
