package org.shouwang.platform.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Problem;
import org.springframework.http.ResponseEntity;

/** What every request of a program may say besides its body: which request it is, and which version it saw. */
public final class Asked {

    private Asked() {
    }

    /** The id of what is made: from the body, else from the Idempotency-Key, else a new one. */
    public static UUID id(@Nullable UUID inBody, @Nullable String key) {
        return inBody != null ? inBody : key == null || key.isBlank() ? Ids.next() : uuid(key);
    }

    private static UUID uuid(String key) {
        try {
            return UUID.fromString(key.strip().replace("\"", ""));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("platform.api.key");
        }
    }

    /** The version that the client saw, from {@code If-Match: "3"}. */
    public static long version(@Nullable String ifMatch) {
        var bare = ifMatch == null ? "" : ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        if (!bare.matches("[0-9]{1,18}")) {
            throw Problem.invalid("platform.api.if-match");
        }
        return Long.parseLong(bare);
    }

    public static <T> T given(@Nullable T value, String field) {
        if (value == null) {
            throw Problem.invalid("platform.problem.check").at(field, "platform.field.missing");
        }
        return value;
    }

    public static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    public static <T> List<T> list(@Nullable List<T> value) {
        return value == null ? List.of() : value;
    }

    public static <T> Set<T> set(@Nullable Set<T> value) {
        return value == null ? Set.of() : value;
    }

    public static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    public static <T> ResponseEntity<T> versioned(long version, T body) {
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(body);
    }
}
