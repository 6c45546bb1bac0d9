package org.shouwang.registry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;

/**
 * A line of the time line of a household or resident.
 *
 * @param residentName as it is now; empty when the resident was erased or the line is about no one person
 * @param other the household come from, gone to or merged with, the resident merged with, or the need
 * @param fromDoor in words; empty where no door changed
 */
public record Happening(Instant at, ActId act, RegisterAct what, @Nullable HouseholdId household, @Nullable ResidentId resident,
        @Personal("to read the time line") String residentName, @Nullable UUID other, String fromDoor, String toDoor,
        @Personal(value = "to say who acted", kept = Kept.LOG) String actorName, String reason, List<Change> changes) {
}
