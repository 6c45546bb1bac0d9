package org.shouwang.incidents.api;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Problem;
import org.springframework.http.ResponseEntity;

/** What every request may say besides its body: which request it is, and which version it saw. */
final class Asked {

    private Asked() {
    }

    /** The id of what is made: from the body, else from the Idempotency-Key, else a new one. */
    static UUID id(@Nullable UUID inBody, @Nullable String key) {
        if (inBody != null) {
            return inBody;
        }
        if (key == null || key.isBlank()) {
            return Ids.next();
        }
        try {
            return UUID.fromString(key.strip().replace("\"", ""));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("incidents.api.key");
        }
    }

    /** The version that the client saw, from {@code If-Match: "3"}. */
    static long version(@Nullable String ifMatch) {
        var bare = ifMatch == null ? "" : ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        if (!bare.matches("[0-9]{1,18}")) {
            throw Problem.invalid("incidents.api.if-match");
        }
        return Long.parseLong(bare);
    }

    static <T> T given(@Nullable T value, String field) {
        if (value == null) {
            throw Problem.invalid("platform.problem.check").at(field, "platform.field.missing");
        }
        return value;
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    static <T> ResponseEntity<T> versioned(long version, T body) {
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(body);
    }
}
