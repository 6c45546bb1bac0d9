package org.shouwang.notices;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Outcome;
import org.shouwang.platform.outbox.Rate;

import tools.jackson.databind.JsonNode;

/**
 * 企业微信群机器人: 20 messages a minute, plain text of at most 2,048 bytes. Text and not Markdown, because people who read the
 * group in WeChat see only text. The key is in the address; nothing is signed, and a repeat is not recognised.
 */
record WeComRobot() implements ChatRobot {

    private static final int BYTES = 2_048;
    private static final List<Rate> RATES = List.of(new Rate(20, Duration.ofMinutes(1)));

    @Override
    public List<Rate> rates() {
        return RATES;
    }

    @Override
    public int limit() {
        return BYTES;
    }

    @Override
    public int size(Map<String, Object> body) {
        return Pieces.size(shown(body));
    }

    @Override
    public String shown(Map<String, Object> body) {
        return String.valueOf(ChatRobot.inside(body, "text").get("content"));
    }

    @Override
    public List<Map<String, Object>> bodies(GroupText text) {
        var pieces = Pieces.of(text.plain(), BYTES - GroupText.MARK);
        return pieces.stream().map(piece -> {
            var content = new LinkedHashMap<String, Object>();
            content.put("content", text.mark().isEmpty() ? piece : text.mark() + "\n" + piece);
            if (text.callAll() && piece.equals(pieces.getFirst())) {
                content.put("mentioned_list", List.of("@all"));
            }
            return Map.<String, Object>of("msgtype", "text", "text", content);
        }).toList();
    }

    @Override
    public Signed signed(URI address, @Nullable String secret, Map<String, Object> body, Instant now) {
        return new Signed(address, body);
    }

    @Override
    public Outcome read(JsonNode answer) {
        int code = answer.path("errcode").asInt(Integer.MIN_VALUE);
        var words = answer.path("errmsg").asString("");
        return switch (code) {
            case 0 -> new Outcome.Delivered();
            // api freq out of limit; too many at once
            case 45009 -> ChatRobot.tooFast(Duration.ofMinutes(1));
            case 45033 -> ChatRobot.tooFast(Duration.ofSeconds(10));
            case -1, Integer.MIN_VALUE -> ChatRobot.busy(code, words);
            default -> ChatRobot.refused(code, words);
        };
    }
}
