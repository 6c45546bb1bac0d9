package org.shouwang.roster;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A shift (班次) and how full it is.
 *
 * @param seats how many there are
 * @param taken how many are held
 * @param waiting how many stand by
 * @param opening the opening it belongs to; null where people are only sent
 */
public record Shift(ShiftId id, PostId post, String postName, Instant from, Instant until, int seats, int taken, int waiting,
        @Nullable OpeningId opening, @Nullable BatchId batch, boolean cancelled, long version) {

    public int free() {
        return seats - taken;
    }
}
