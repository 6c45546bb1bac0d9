package org.shouwang.registry;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Personal;

/**
 * What a resident says is wrong.
 *
 * @param resident who says so
 * @param wish null once it is decided
 * @param answer null while it waits
 */
public record Correction(CorrectionId id, ResidentId resident, HouseholdId household, @Personal("to know who asks") String name,
        String doorWords, Instant sentAt, Wish.Kind kind, @Nullable Wish wish, @Nullable Answer answer) {

    /** @param reason empty where it was accepted */
    public record Answer(boolean accepted, Instant at, @Personal("to answer the resident") String reason) {
    }
}
