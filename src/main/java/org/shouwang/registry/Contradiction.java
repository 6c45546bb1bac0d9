package org.shouwang.registry;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Personal;

/**
 * A case that waits for a decision.
 *
 * @param caseKey names the case, and changes when somebody else becomes part of it
 */
public record Contradiction(Question question, String caseKey, List<Involved> involved) {

    /** Who or what the case is about; without a resident it is a household as a whole. */
    public record Involved(HouseholdId household, @Nullable ResidentId resident,
            @Personal("to decide who is who") String name, DoorId door, String doorWords) {
    }

    public Contradiction {
        involved = List.copyOf(involved);
    }
}
