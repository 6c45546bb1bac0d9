package org.shouwang.registry;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Personal;

/**
 * One door of a wall.
 *
 * @param households 0 for an empty flat or a shop; 2 or more are listed for a decision
 * @param household the one to open at a tap; null when nobody lives there
 * @param questions what waits for a decision about those behind it
 * @param here residents who are present, of {@code residents} in all
 */
public record WallDoor(DoorId id, String unit, int floor, String room, String label, DoorKind kind, int households,
        @Nullable HouseholdId household, int residents, int here,
        @Personal("to recognise the household that one is going to") @Nullable String head, Set<NeedKind> needs,
        Set<Question> questions) {

    public WallDoor {
        needs = Set.copyOf(needs);
        questions = Set.copyOf(questions);
    }

    /** What the small walls show too. Age alone does not mark a door: a third of an old estate would be. */
    public DoorState state() {
        return DoorState.of(kind, households, residents, here, needs.stream().anyMatch(need -> !need.derived()));
    }
}
