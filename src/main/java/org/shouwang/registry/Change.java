package org.shouwang.registry;

/**
 * A field that changed. Personal values are masked; of sensitive ones there is no value at all.
 *
 * @param field the component's name in {@link ResidentFacts} or {@link HouseholdFacts}, or {@code document}
 */
public record Change(String field, String from, String to) {
}
