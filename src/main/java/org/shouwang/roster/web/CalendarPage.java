package org.shouwang.roster.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * @param since when the calendar was made; null where there is none
 * @param address shown once, right after it was made; null afterwards
 */
public record CalendarPage(@Nullable Instant since, @Nullable String address) {
}
