package org.shouwang.registry;

import org.jspecify.annotations.Nullable;

/**
 * An estate (小区).
 *
 * @param version what an edit must name, so that nobody overwrites what they have not seen
 */
public record Estate(EstateId id, String name, String address, @Nullable Position position, long version) {
}
