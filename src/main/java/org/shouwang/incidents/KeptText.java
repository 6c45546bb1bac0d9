package org.shouwang.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.shouwang.platform.Problem.Text;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is filled into a sentence, as JSON and back: a time stays a time, so that each reader sees it in the own words. */
final class KeptText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private KeptText() {
    }

    static String args(List<Object> args) {
        return JSON.writeValueAsString(args.stream().map(KeptText::kept).toList());
    }

    private static Object kept(Object arg) {
        return switch (arg) {
            case Integer number -> number.longValue();
            case Long number -> number;
            case Double number -> number;
            case Instant at -> Map.of("at", at.toString());
            case LocalDate day -> Map.of("day", day.toString());
            case Text text -> {
                var object = new LinkedHashMap<String, Object>();
                object.put("key", text.key());
                object.put("args", text.args().stream().map(KeptText::kept).toList());
                yield object;
            }
            default -> arg.toString();
        };
    }

    static List<Object> args(String json) {
        return list(JSON.readTree(json));
    }

    private static List<Object> list(JsonNode array) {
        var args = new ArrayList<Object>();
        array.forEach(node -> args.add(read(node)));
        return args;
    }

    private static Object read(JsonNode node) {
        if (node.isIntegralNumber()) {
            return node.asLong();
        }
        if (node.isNumber()) {
            return node.asDouble();
        }
        if (node.has("at")) {
            return Instant.parse(node.get("at").asString());
        }
        if (node.has("day")) {
            return LocalDate.parse(node.get("day").asString());
        }
        return node.has("key") ? new Text(node.get("key").asString(), list(node.get("args"))) : node.asString();
    }
}
