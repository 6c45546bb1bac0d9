package org.shouwang.incidents;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Personal;

/**
 * A point of the after-action review.
 *
 * @param version the playbook version that came of it; null for none
 */
public record ReviewPoint(UUID id, Went went, String point, State state, @Nullable PlaybookVersionId version, Instant madeAt,
        @Personal("to know whom to ask") String actorName) {

    public enum Went { WELL, BADLY }

    public enum State { OPEN, ACCEPTED, DROPPED }
}
