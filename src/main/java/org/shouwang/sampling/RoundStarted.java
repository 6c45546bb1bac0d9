package org.shouwang.sampling;

import org.shouwang.platform.AreaId;

/** A round began: its people are called. */
public record RoundStarted(AreaId area, RoundId round) implements SamplingEvent {
}
