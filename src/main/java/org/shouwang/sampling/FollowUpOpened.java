package org.shouwang.sampling;

import org.shouwang.platform.AreaId;

/** A pool was positive or invalid: its people are due for single samples, in a round of their own. */
public record FollowUpOpened(AreaId area, RoundId round, String tube) implements SamplingEvent {
}
