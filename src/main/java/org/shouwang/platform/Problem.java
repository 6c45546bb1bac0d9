package org.shouwang.platform;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal that a person can act on: what is wrong and what to do, as a message key. The web turns it into a page, a
 * fragment or a problem document (RFC 9457); whoever throws it has changed nothing.
 */
public final class Problem extends RuntimeException {

    /** What sort of refusal, with its HTTP status. */
    public enum Kind {
        INVALID(422), REFUSED(409), STALE(412), NOT_FOUND(404), FORBIDDEN(403), SIGN_IN(401), TOO_LARGE(413),
        UNSUPPORTED(415), TOO_MANY(429), UNAVAILABLE(503), DISK_FULL(507);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** A message key with what to fill in. */
    public record Text(String key, List<Object> args) {

        public static Text of(String key, Object... args) {
            return new Text(key, Arrays.asList(args));
        }
    }

    private final Kind kind;
    private final Text text;
    private final Map<String, Text> fields;

    private Problem(Kind kind, Text text, Map<String, Text> fields) {
        super(text.key());
        this.kind = kind;
        this.text = text;
        this.fields = fields;
    }

    public static Problem of(Kind kind, String key, Object... args) {
        return new Problem(kind, Text.of(key, args), Map.of());
    }

    public static Problem invalid(String key, Object... args) {
        return of(Kind.INVALID, key, args);
    }

    /** What was said is understood and against a rule. */
    public static Problem refused(String key, Object... args) {
        return of(Kind.REFUSED, key, args);
    }

    public static Problem notFound(String key, Object... args) {
        return of(Kind.NOT_FOUND, key, args);
    }

    public static Problem forbidden() {
        return of(Kind.FORBIDDEN, "platform.problem.forbidden");
    }

    /** Somebody else changed it since it was looked at. */
    public static Problem stale() {
        return of(Kind.STALE, "platform.problem.changed-meanwhile");
    }

    /** The same problem, pointing at a field of the form as well. */
    public Problem at(String field, String key, Object... args) {
        var more = new LinkedHashMap<>(fields);
        more.put(field, Text.of(key, args));
        return new Problem(kind, text, more);
    }

    public Kind kind() {
        return kind;
    }

    public Text text() {
        return text;
    }

    /** Field name → what is wrong with it, in the order in which they were found. */
    public Map<String, Text> fields() {
        return fields;
    }
}
