package org.shouwang.registry.exchange;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.sheet.SheetRefusal;

/**
 * One upload of a residents' sheet and how it stands.
 *
 * @param by who sent it
 * @param working whether it is being read or taken over right now
 * @param restKept whether the sheet of rows that were not taken over can still be had
 */
public record SheetImport(UUID id, String fileName, long size, Instant receivedAt, Instant expiresAt, String by, State state,
        Mapping mapping, boolean working, int done, int total, String trouble, @Nullable Preview preview,
        @Nullable SheetRefusal refusal, @Nullable ImportResult result, boolean restKept) {

    /** Where it is on its way. */
    public enum State {
        /** Not read yet. */
        RECEIVED,
        /** Read; somebody decides. */
        READY,
        /** Cannot be read at all. */
        REFUSED,
        APPLIED, CANCELLED,
        /** Nobody decided within a day: the file is gone. */
        EXPIRED
    }

    public boolean open() {
        return state == State.RECEIVED || state == State.READY;
    }

    /** In percent, for a bar. */
    public int percent() {
        return total == 0 ? 0 : Math.min(100, done * 100 / total);
    }
}
