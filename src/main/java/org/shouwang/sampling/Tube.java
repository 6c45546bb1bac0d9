package org.shouwang.sampling;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Sensitive;

/**
 * A tube (采样管).
 *
 * @param site null for one that was filled at doors
 * @param closed null while there is room in it
 * @param box null until it left for the laboratory
 * @param claimedBy who said first that it is positive
 * @param result null while there is none, and after the incident's keys were destroyed
 */
public record Tube(String label, RoundId round, @Nullable SiteId site, int lane, int size, int people, Instant opened, @Nullable Instant closed,
        TubeState state, @Nullable BoxId box, @Nullable UUID claimedBy, String claimedName, @Nullable Instant resultAt, String resultName,
        @Sensitive(value = "to tell people their result and to sample again who has to be", kept = Kept.INCIDENT) @Nullable Result result) {

    /** One person's alone: its result is that person's. */
    public boolean single() {
        return people == 1;
    }

    /** Masked as a whole, so that no result reaches a log. */
    @Override
    public String toString() {
        return label;
    }
}
