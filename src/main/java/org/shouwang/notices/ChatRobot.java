package org.shouwang.notices;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Outcome;
import org.shouwang.platform.outbox.Rate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How one company's robots want to be spoken to, as the company documents it. */
sealed interface ChatRobot permits WeComRobot, DingTalkRobot, FeishuRobot {

    static ChatRobot of(ChannelKind kind) {
        return switch (kind) {
            case WECOM -> new WeComRobot();
            case DINGTALK -> new DingTalkRobot();
            case FEISHU -> new FeishuRobot();
            case APP, POSTER -> throw new IllegalArgumentException(kind + " has no robot");
        };
    }

    List<Rate> rates();

    /** The bodies of the messages that the text makes, each within the size that is taken; what is signed is added by {@link #signed}. */
    List<Map<String, Object>> bodies(GroupText text);

    /** What a message is sent as: the robot's own limit counts bytes of this. */
    record Signed(URI address, Map<String, Object> body) {
    }

    Signed signed(URI address, @Nullable String secret, Map<String, Object> body, Instant now);

    /** What the answer means. Something else than JSON is no answer of a robot. */
    Outcome read(JsonNode answer);

    /** How many bytes a message may have, and how many this one has, counted as the company does. */
    int limit();

    default int size(Map<String, Object> body) {
        return json(body);
    }

    /** What people in the group will read. */
    String shown(Map<String, Object> body);

    JsonMapper JSON = JsonMapper.builder().build();

    static int json(Map<String, Object> body) {
        return JSON.writeValueAsBytes(body).length;
    }

    static Map<?, ?> inside(Map<?, ?> body, String name) {
        return (Map<?, ?>) java.util.Objects.requireNonNull(body.get(name));
    }

    static byte[] hmac(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(java.nio.charset.StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 belongs to every Java", e);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static Outcome refused(long code, String words) {
        return new Outcome.Refused("notices.trouble.refused", code + " " + words);
    }

    static Outcome tooFast(Duration pause) {
        return new Outcome.TooFast("notices.trouble.too-fast", pause);
    }

    static Outcome busy(long code, String words) {
        return new Outcome.NotYet("notices.trouble.busy", code + " " + words);
    }
}
