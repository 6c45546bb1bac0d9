package org.shouwang.drill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Ids;

/** Somebody at a browser, or a program with a token: keeps cookies, and sends the forgery token back as the pages do. */
public final class Visitor {

    private static final String FORGERY_COOKIE = "XSRF-TOKEN";

    /** A file as a form carries it. */
    public record Upload(String field, String name, String type, byte[] content) {
    }

    private final URI base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final @Nullable String token;
    private final HttpClient client;
    private final List<String> always = new ArrayList<>();

    private Visitor(URI base, @Nullable String token) {
        this.base = base;
        this.token = token;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(5)).build();
    }

    public static Visitor anonymous(URI base) {
        return new Visitor(base, null);
    }

    public static Visitor withToken(URI base, String token) {
        return new Visitor(base, token);
    }

    /** Sends this header from now on, such as the language. */
    public Visitor always(String header, String value) {
        always.add(header);
        always.add(value);
        return this;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** As a browser sends a form; the program's first page must have been visited before. */
    public Answer post(String path, Map<String, String> form) {
        return form(path, form.entrySet());
    }

    /** The same where a field may come more than once. */
    public Answer form(String path, Collection<Map.Entry<String, String>> fields) {
        var body = fields.stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    public Answer json(String method, String path, String body) {
        return send(request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)));
    }

    /** The same, saying which version was seen ({@code If-Match}) or which request this is ({@code Idempotency-Key}). */
    public Answer json(String method, String path, String body, String header, String value) {
        return send(request(path).header("Content-Type", "application/json").header(header, value)
                .method(method, BodyPublishers.ofString(body)));
    }

    public Answer upload(String path, Map<String, String> fields, Upload file) {
        var boundary = "shouwang-" + Ids.next();
        var out = new ByteArrayOutputStream(file.content().length + 1_000);
        fields.forEach((name, value) -> out.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\n\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8)));
        out.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file.field() + "\"; filename=\""
                + file.name() + "\"\r\nContent-Type: " + file.type() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(file.content());
        out.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(out.toByteArray())));
    }

    /** A request to be changed further, with cookies, token and forgery token as this visitor sends them. */
    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofMinutes(5));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        } else {
            forgeryToken().ifPresent(value -> request.header("X-XSRF-TOKEN", value));
        }
        if (!always.isEmpty()) {
            request.headers(always.toArray(String[]::new));
        }
        return request;
    }

    public Answer send(HttpRequest.Builder request) {
        long began = System.nanoTime();
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body(), Duration.ofNanos(System.nanoTime() - began));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public java.util.Optional<String> forgeryToken() {
        return cookie(FORGERY_COOKIE);
    }

    public java.util.Optional<String> cookie(String name) {
        return mine().stream().filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue).filter(value -> !value.isEmpty()).findFirst();
    }

    /** What a browser that was closed overnight, or a server that forgot the session, comes down to. */
    public void forgetCookie(String name) {
        for (var cookie : mine()) {
            if (cookie.getName().equals(name)) {
                cookies.getCookieStore().remove(null, cookie);
            }
        }
    }

    /** A list of its own: the store's own one changes under whoever reads it while other requests of this visitor are answered. */
    private List<HttpCookie> mine() {
        return cookies.getCookieStore().get(base);
    }

    public URI base() {
        return base;
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
