package org.shouwang.sampling;

import org.shouwang.platform.AreaId;

/** A round is over. */
public record RoundClosed(AreaId area, RoundId round) implements SamplingEvent {
}
