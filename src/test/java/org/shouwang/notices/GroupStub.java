package org.shouwang.notices;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The three companies' webhooks as they document them, on this machine: they check form, size, signature and pace, and
 * answer with the codes that their documents name. Each path ({@code /wecom/1}) is a group of its own.
 */
final class GroupStub implements AutoCloseable {

    static final String SECRET = "SEC000000test";
    /** How the next request to a path goes wrong. */
    enum Trouble { ANSWERS_503, HANGS_UP, ANSWERS_NO_JSON }

    private final HttpServer server;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, List<String>> read = new ConcurrentHashMap<>();
    private final Map<String, Deque<Trouble>> troubles = new ConcurrentHashMap<>();
    private final Map<String, Deque<Instant>> asked = new HashMap<>();
    final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    GroupStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String address(String path) {
        return "http://" + authority() + path;
    }

    void next(String path, Trouble... these) {
        troubles.computeIfAbsent(path, p -> new ArrayDeque<>()).addAll(Arrays.asList(these));
    }

    /** What people in the group have read, message by message. */
    List<String> read(String path) {
        return List.copyOf(read.getOrDefault(path, List.of()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = exchange.getRequestBody().readAllBytes();
        var trouble = troubles.computeIfAbsent(path, p -> new ArrayDeque<>()).poll();
        if (trouble == Trouble.ANSWERS_503) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            return;
        }
        var said = path.startsWith("/wecom") ? wecom(path, exchange, body) : path.startsWith("/dingtalk") ? dingtalk(path, exchange, body)
                : path.startsWith("/feishu") ? feishu(path, body) : "{}";
        if (trouble == Trouble.HANGS_UP) {
            // It arrived, and nobody hears so.
            exchange.close();
            return;
        }
        var bytes = (trouble == Trouble.ANSWERS_NO_JSON ? "<html>" : said).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String wecom(String path, HttpExchange exchange, byte[] body) {
        if (!"key=K".equals(exchange.getRequestURI().getQuery())) {
            return "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}";
        }
        if (tooFast(path, 20, Duration.ofMinutes(1))) {
            return "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}";
        }
        var message = json.readTree(body);
        var content = message.path("text").path("content").asString("");
        if (!message.path("msgtype").asString("").equals("text") || content.isEmpty() || content.getBytes(StandardCharsets.UTF_8).length > 2_048) {
            return complain("{\"errcode\":40058,\"errmsg\":\"text.content exceed max length 2048\"}");
        }
        got(path, content + (message.path("text").path("mentioned_list").toString().contains("@all") ? " @all" : ""));
        return "{\"errcode\":0,\"errmsg\":\"ok\"}";
    }

    private String dingtalk(String path, HttpExchange exchange, byte[] body) {
        var query = Arrays.stream(exchange.getRequestURI().getRawQuery().split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        var timestamp = query.getOrDefault("timestamp", "0");
        if (Duration.between(Instant.ofEpochMilli(Long.parseLong(timestamp)), Instant.now()).abs().toHours() >= 1
                || !hmac(SECRET, timestamp + "\n" + SECRET).equals(query.get("sign"))) {
            return "{\"errcode\":310000,\"errmsg\":\"sign not match\"}";
        }
        if (tooFast(path, 20, Duration.ofMinutes(1))) {
            return complain("{\"errcode\":130101,\"errmsg\":\"send too fast, exceed 20 times per minute\"}");
        }
        var message = json.readTree(body);
        var text = message.path("markdown").path("text").asString("");
        if (body.length > 20_000 || message.path("markdown").path("title").asString("").isEmpty() || text.isEmpty()) {
            return complain("{\"errcode\":460101,\"errmsg\":\"message too long, exceed 20000 bytes\"}");
        }
        got(path, text + (message.path("at").path("isAtAll").asBoolean(false) ? " @all" : ""));
        return "{\"errcode\":0,\"errmsg\":\"ok\"}";
    }

    private String feishu(String path, byte[] body) {
        var message = json.readTree(body);
        var timestamp = message.path("timestamp").asString("0");
        if (Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), Instant.now()).abs().toHours() >= 1
                || !hmac(timestamp + "\n" + SECRET, "").equals(message.path("sign").asString(""))) {
            return "{\"code\":19021,\"msg\":\"sign match fail or timestamp is not within one hour from current time\"}";
        }
        if (tooFast(path + "#second", 5, Duration.ofSeconds(1)) | tooFast(path, 100, Duration.ofMinutes(1))) {
            return complain("{\"code\":11232,\"msg\":\"frequency limited psm\"}");
        }
        var post = message.path("content").path("post").path("zh_cn");
        if (body.length > 20 * 1024 || !message.path("msg_type").asString("").equals("post") || post.path("content").isEmpty()) {
            return complain("{\"code\":9499,\"msg\":\"Bad Request\"}");
        }
        got(path, post.path("title").asString("") + "\n" + words(post.path("content")));
        return "{\"code\":0,\"msg\":\"success\",\"StatusCode\":0}";
    }

    private static String words(JsonNode lines) {
        return lines.valueStream().flatMap(JsonNode::valueStream).map(piece -> piece.path("tag").asString("").equals("at") ? "@all" : piece.path("text").asString(""))
                .collect(Collectors.joining("\n"));
    }

    private synchronized boolean tooFast(String path, int most, Duration within) {
        var recent = asked.computeIfAbsent(path, p -> new ArrayDeque<>());
        var now = Instant.now();
        while (!recent.isEmpty() && !recent.peek().isAfter(now.minus(within))) {
            recent.poll();
        }
        recent.add(now);
        return recent.size() > most;
    }

    private void got(String path, String text) {
        read.computeIfAbsent(path, p -> Collections.synchronizedList(new ArrayList<>())).add(text);
    }

    private String complain(String answer) {
        complaints.add(answer);
        return answer;
    }

    private static String hmac(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
