package org.shouwang.drill.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.shouwang.drill.Answer;

import tools.jackson.databind.json.JsonMapper;

/** The phone of one simulated person, signed in. Thousands of them share one client; each has cookies of its own. */
final class Phone {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client;
    private final URI base;
    private final Map<String, String> cookies = new HashMap<>();

    private Phone(HttpClient client, URI base) {
        this.client = client;
        this.base = base;
    }

    static Phone of(HttpClient client, URI base, UUID account) {
        var phone = new Phone(client, base);
        phone.send(phone.request("/sign-in").GET());
        phone.send(phone.request("/sign-in/drill").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("account=" + account))).expectOk();
        return phone;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer put(String path, Object body) {
        return json("PUT", path, body);
    }

    /** The same with one more header, such as the version that was seen. */
    Answer put(String path, Object body, String header, String value) {
        return json("PUT", path, body, header, value);
    }

    Answer post(String path, Object body) {
        return json("POST", path, body);
    }

    /** The same with one more header, such as the version that was seen. */
    Answer post(String path, Object body, String header, String value) {
        return json("POST", path, body, header, value);
    }

    private Answer json(String method, String path, Object body, String header, String value) {
        return send(request(path).header("Content-Type", "application/json").header(header, value)
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private Answer json(String method, String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofMinutes(2));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("; ")));
        }
        var proof = cookies.get("XSRF-TOKEN");
        return proof == null ? request : request.header("X-XSRF-TOKEN", proof);
    }

    private Answer send(HttpRequest.Builder request) {
        long began = System.nanoTime();
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(response.statusCode(), response.headers(), response.body(), Duration.ofNanos(System.nanoTime() - began));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.substring(0, cookie.indexOf(';') < 0 ? cookie.length() : cookie.indexOf(';')).split("=", 2);
        if (pair.length == 2 && !pair[1].isEmpty()) {
            cookies.put(pair[0], pair[1]);
        }
    }
}
