package org.shouwang.registry;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Personal;

/**
 * A household as other modules show it.
 *
 * @param doorWords {@code 12号楼2单元502}
 * @param head null where it has none
 * @param members who live there now
 * @param ended it moved out, was emptied or merged into another
 */
public record HouseholdLine(HouseholdId id, DoorId door, BuildingId building, String doorWords,
        @Nullable @Personal("to recognise a household in a list") String head, int members, boolean ended) {
}
