package org.shouwang.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;

import tools.jackson.databind.JsonNode;

/** What a sentence is filled in with, on its way through a cookie: times, numbers and sentences within it stay what they are. */
final class SaidWords {

    private SaidWords() {
    }

    static Object kept(@Nullable Object word) {
        return switch (word) {
            case Integer number -> number;
            case Long number -> number;
            case Instant instant -> Map.of("at", instant.toString());
            case LocalDate day -> Map.of("on", day.toString());
            case Problem.Text text -> Map.of("key", text.key(), "args", kept(text.args()));
            case null, default -> String.valueOf(word);
        };
    }

    static List<Object> kept(List<Object> words) {
        return words.stream().map(SaidWords::kept).toList();
    }

    /** @throws RuntimeException for what was not written by {@link #kept} */
    static Object read(JsonNode kept) {
        if (kept.isNumber()) {
            return kept.longValue();
        }
        if (kept.has("at")) {
            return Instant.parse(kept.path("at").asString());
        }
        if (kept.has("on")) {
            return LocalDate.parse(kept.path("on").asString());
        }
        return kept.has("key") ? new Problem.Text(kept.path("key").asString(), readAll(kept.path("args"))) : kept.asString("");
    }

    static List<Object> readAll(JsonNode kept) {
        return kept.valueStream().map(SaidWords::read).toList();
    }
}
