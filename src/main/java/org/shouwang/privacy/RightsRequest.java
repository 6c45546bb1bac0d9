package org.shouwang.privacy;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asks concerning the data held about them (PIPL, articles 44 to 47).
 *
 * @param account who asks
 * @param name as the account calls itself
 * @param words what is to be corrected, why to delete: in the person's own words
 * @param answer what was decided and why; null while it is open
 */
public record RightsRequest(UUID id, Instant at, UUID account,
        @Personal(value = "to answer the person", kept = Kept.ACCOUNT) String name, Kind kind,
        @Sensitive(value = "to decide what is asked", kept = Kept.ACCOUNT) @Nullable String words, State state, @Nullable Instant decidedAt,
        @Sensitive(value = "to tell the person what was decided", kept = Kept.ACCOUNT) @Nullable String answer) {

    public enum Kind {
        /** Something is wrong and is to be put right. */
        CORRECT,
        /** Delete what is held outside an incident. */
        ERASE,
        /** Stop using data for a purpose. */
        OBJECT
    }

    public enum State { OPEN, GRANTED, DECLINED }
}
