package org.shouwang.incidents.web;

import org.jspecify.annotations.Nullable;

/** Another level of response, as typed. */
public record LevelForm(@Nullable String version, @Nullable String level, @Nullable String reason) {
}
