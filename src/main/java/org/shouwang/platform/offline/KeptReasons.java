package org.shouwang.platform.offline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reasons as they are kept: the key and what to fill in, so that each reader gets them in the own words and clock. */
@Component
class KeptReasons {

    private final JsonMapper json;

    KeptReasons(JsonMapper json) {
        this.json = json;
    }

    @Nullable String write(Problem.@Nullable Text text) {
        return text == null ? null : json.writeValueAsString(tree(text));
    }

    Problem.@Nullable Text read(@Nullable String kept) {
        return kept == null ? null : text(json.readTree(kept));
    }

    private static Map<String, Object> tree(Problem.Text text) {
        return Map.of("key", text.key(), "args", text.args().stream().map(KeptReasons::leaf).toList());
    }

    private static Object leaf(Object arg) {
        return switch (arg) {
            case Problem.Text text -> tree(text);
            case Instant at -> Map.of("at", at.toString());
            case LocalDate day -> Map.of("day", day.toString());
            case Number number -> number;
            default -> String.valueOf(arg);
        };
    }

    private static Problem.Text text(JsonNode tree) {
        List<Object> args = new ArrayList<>();
        for (var arg : tree.path("args")) {
            args.add(arg.has("key") ? text(arg) : arg.has("at") ? Instant.parse(arg.path("at").asString())
                    : arg.has("day") ? LocalDate.parse(arg.path("day").asString())
                    : arg.isIntegralNumber() ? arg.longValue() : arg.isNumber() ? arg.doubleValue() : arg.asString());
        }
        return new Problem.Text(tree.path("key").asString(), args);
    }
}
