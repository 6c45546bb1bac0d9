package org.shouwang.roster.handover;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;

/** Something to be seen to at a post, from whatever shift; it stays until somebody ticks it off. */
public record HandOverTask(UUID id, HandOverId note, String task, Instant since, @Nullable Instant doneAt,
        @Personal(value = "to know who saw to it", kept = Kept.VOLUNTEER) String doer) {
}
