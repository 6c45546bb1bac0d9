package org.shouwang.roster;

import java.time.Instant;

/** A shift that somebody leaves for another. */
public record GivenBack(ShiftId shift, String postName, Instant from, Instant until) {
}
