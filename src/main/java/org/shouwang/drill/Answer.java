package org.shouwang.drill;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program answered, and how long the whole exchange took. */
public record Answer(int status, HttpHeaders headers, byte[] bytes, Duration took) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JSON.readTree(bytes);
    }

    public Optional<String> location() {
        return headers.firstValue("Location");
    }

    /** The same answer; an exception that shows what came instead when it is not a good one. */
    public Answer expectOk() {
        if (!ok() && !(status >= 300 && status < 400)) {
            throw new IllegalStateException("answered " + status + ": " + text().substring(0, Math.min(600, text().length())));
        }
        return this;
    }
}
