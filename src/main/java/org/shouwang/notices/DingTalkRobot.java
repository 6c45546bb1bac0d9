package org.shouwang.notices;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
 * 钉钉自定义机器人: 20 messages a minute, or it hears nothing for ten; a body of at most 20,000 bytes; signed in the address with
 * a time that may be an hour off. A repeat is not recognised.
 */
record DingTalkRobot() implements ChatRobot {

    private static final int BYTES = 20_000;
    /** For what stands around the text in the body. */
    private static final int AROUND = 1_000;
    private static final List<Rate> RATES = List.of(new Rate(20, Duration.ofMinutes(1)));
    private static final Duration BAN = Duration.ofMinutes(10);

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
        return String.valueOf(ChatRobot.inside(body, "markdown").get("text")).replaceAll("\\\\(.)", "$1").replaceFirst("^### ", "").replaceAll("\\[([^\\]]*)]\\(([^)]*)\\)", "$1 $2").replace("\n\n", "\n");
    }

    @Override
    public List<Map<String, Object>> bodies(GroupText text) {
        var pieces = Pieces.of(markdown(text), BYTES - AROUND);
        return pieces.stream().map(piece -> {
            var body = new LinkedHashMap<String, Object>();
            body.put("msgtype", "markdown");
            body.put("markdown", Map.of("title", text.title(), "text", text.mark().isEmpty() ? piece : text.mark() + "\n\n" + piece));
            body.put("at", Map.of("isAtAll", text.callAll() && piece.equals(pieces.getFirst())));
            return (Map<String, Object>) body;
        }).toList();
    }

    /** Two line ends make a paragraph; a mark at the beginning of a line would make a heading or a list of it. */
    private static String markdown(GroupText text) {
        var all = new StringBuilder("### ").append(plain(text.title()));
        text.lines().forEach(line -> all.append("\n\n").append(plain(line)));
        if (!text.foot().isEmpty()) {
            all.append("\n\n").append(plain(text.foot()));
        }
        if (!text.link().isEmpty()) {
            all.append("\n\n[").append(text.linkText()).append("](").append(text.link()).append(')');
        }
        return all.toString();
    }

    private static String plain(String line) {
        return line.replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1");
    }

    @Override
    public Signed signed(URI address, @Nullable String secret, Map<String, Object> body, Instant now) {
        if (secret == null) {
            return new Signed(address, body);
        }
        var timestamp = String.valueOf(now.toEpochMilli());
        var sign = URLEncoder.encode(ChatRobot.base64(ChatRobot.hmac(secret, timestamp + "\n" + secret)), StandardCharsets.UTF_8);
        return new Signed(URI.create(address + (address.getQuery() == null ? "?" : "&") + "timestamp=" + timestamp + "&sign=" + sign), body);
    }

    @Override
    public Outcome read(JsonNode answer) {
        int code = answer.path("errcode").asInt(Integer.MIN_VALUE);
        var words = answer.path("errmsg").asString("");
        return switch (code) {
            case 0 -> new Outcome.Delivered();
            // send too fast, exceed 20 times per minute
            case 130101, 410100 -> ChatRobot.tooFast(BAN);
            case -1, Integer.MIN_VALUE -> ChatRobot.busy(code, words);
            default -> ChatRobot.refused(code, words);
        };
    }
}
