package org.shouwang.sampling;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The answer to one event; the same event again gets the same outcome.
 *
 * @param tube how the tube stands now; null where there is none of that label
 */
public record Answer(UUID id, Outcome outcome, @Nullable TubeFill tube) {
}
