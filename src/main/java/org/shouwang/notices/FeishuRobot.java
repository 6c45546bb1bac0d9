package org.shouwang.notices;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Outcome;
import org.shouwang.platform.outbox.Rate;

import tools.jackson.databind.JsonNode;

/**
 * 飞书自定义机器人: 100 messages a minute and 5 a second, a body of at most 20 KB; signed in the body with a time that may be an
 * hour off. A repeat is not recognised.
 */
record FeishuRobot() implements ChatRobot {

    private static final int BYTES = 20 * 1024;
    /** For what stands around the text in the body: a tag for each line. */
    private static final int AROUND = 8 * 1024;
    private static final List<Rate> RATES = List.of(new Rate(100, Duration.ofMinutes(1)), new Rate(5, Duration.ofSeconds(1)));

    @Override
    public List<Rate> rates() {
        return RATES;
    }

    @Override
    public int limit() {
        return BYTES;
    }

    @Override
    public String shown(Map<String, Object> body) {
        var post = ChatRobot.inside(ChatRobot.inside(ChatRobot.inside(body, "content"), "post"), "zh_cn");
        var lines = new ArrayList<String>();
        lines.add(String.valueOf(post.get("title")));
        for (var line : (List<?>) java.util.Objects.requireNonNull(post.get("content"))) {
            lines.add(((List<?>) line).stream().map(piece -> (Map<?, ?>) piece).filter(piece -> !"at".equals(piece.get("tag")))
                    .map(piece -> piece.get("text") + (piece.get("href") == null ? "" : " " + piece.get("href")))
                    .collect(java.util.stream.Collectors.joining()));
        }
        return String.join("\n", lines.stream().filter(line -> !line.isEmpty()).toList());
    }

    @Override
    public List<Map<String, Object>> bodies(GroupText text) {
        var pieces = Pieces.of(String.join("\n", text.lines()), BYTES - AROUND);
        var bodies = new ArrayList<Map<String, Object>>();
        for (int n = 0; n < pieces.size(); n++) {
            var content = new ArrayList<List<Map<String, String>>>();
            if (!text.mark().isEmpty()) {
                content.add(List.of(words(text.mark())));
            }
            if (text.callAll() && n == 0) {
                content.add(List.of(Map.of("tag", "at", "user_id", "all")));
            }
            pieces.get(n).lines().filter(line -> !line.isEmpty()).forEach(line -> content.add(List.of(words(line))));
            if (n == pieces.size() - 1) {
                if (!text.foot().isEmpty()) {
                    content.add(List.of(words(text.foot())));
                }
                if (!text.link().isEmpty()) {
                    content.add(List.of(Map.of("tag", "a", "text", text.linkText(), "href", text.link())));
                }
            }
            if (content.isEmpty()) {
                content.add(List.of(words(text.title())));
            }
            bodies.add(Map.of("msg_type", "post", "content", Map.of("post", Map.of("zh_cn", Map.of("title", text.title(), "content", content)))));
        }
        return bodies;
    }

    private static Map<String, String> words(String line) {
        return Map.of("tag", "text", "text", line);
    }

    /** The secret is part of the key and the text that is signed is empty: so it is documented. */
    @Override
    public Signed signed(URI address, @Nullable String secret, Map<String, Object> body, Instant now) {
        if (secret == null) {
            return new Signed(address, body);
        }
        var timestamp = String.valueOf(now.getEpochSecond());
        var signed = new LinkedHashMap<String, Object>();
        signed.put("timestamp", timestamp);
        signed.put("sign", ChatRobot.base64(ChatRobot.hmac(timestamp + "\n" + secret, "")));
        signed.putAll(body);
        return new Signed(address, signed);
    }

    @Override
    public Outcome read(JsonNode answer) {
        int code = answer.path("code").asInt(answer.path("StatusCode").asInt(Integer.MIN_VALUE));
        var words = answer.path("msg").asString("");
        return switch (code) {
            case 0 -> new Outcome.Delivered();
            // frequency limited
            case 11232 -> ChatRobot.tooFast(Duration.ofMinutes(1));
            case Integer.MIN_VALUE -> ChatRobot.busy(code, words);
            default -> ChatRobot.refused(code, words);
        };
    }
}
