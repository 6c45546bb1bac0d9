package org.shouwang.roster.hours;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** @param group a team, a work unit or a post; null for those who belong to none */
public record GroupHours(@Nullable UUID group, HoursTotal total) {
}
