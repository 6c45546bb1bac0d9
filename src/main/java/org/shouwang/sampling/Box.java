package org.shouwang.sampling;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A box of tubes that left for the laboratory, counted twice: by the program and by hand. */
public record Box(BoxId id, int number, @Nullable SiteId site, int tubes, int people, Instant left) {
}
