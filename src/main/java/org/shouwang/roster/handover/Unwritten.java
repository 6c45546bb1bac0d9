package org.shouwang.roster.handover;

import java.time.Instant;

import org.shouwang.roster.PostId;
import org.shouwang.roster.ShiftId;

/** A shift at which somebody stood, at or after its end, without a note. */
public record Unwritten(ShiftId shift, PostId post, String postName, Instant from, Instant until) {
}
