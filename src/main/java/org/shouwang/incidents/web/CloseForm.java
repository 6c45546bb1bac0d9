package org.shouwang.incidents.web;

import org.jspecify.annotations.Nullable;

/**
 * The end of an incident, as typed.
 *
 * @param words for the bulletin
 */
public record CloseForm(@Nullable String version, @Nullable String words) {
}
