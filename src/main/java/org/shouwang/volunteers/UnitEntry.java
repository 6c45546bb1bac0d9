package org.shouwang.volunteers;

import org.jspecify.annotations.Nullable;

/**
 * A line of a unit's list.
 *
 * @param at null where the list does not say: who is new is on site, who is known stays where they are
 */
public record UnitEntry(UnitPersonFacts facts, @Nullable At at) {
}
