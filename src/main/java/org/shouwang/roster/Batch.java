package org.shouwang.roster;

import java.time.Instant;

/** Shifts that were made in one go. */
public record Batch(BatchId id, String label, Instant madeAt, boolean undone, int shifts) {
}
