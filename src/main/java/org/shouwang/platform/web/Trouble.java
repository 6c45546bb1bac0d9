package org.shouwang.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.shouwang.platform.Problem;
import org.shouwang.platform.guard.DatabaseTrouble;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * What went wrong, as far as it is anybody's business: a status, a sentence, and the fields concerned. Whatever is not
 * known here is a bug and shown as no more than that; the log has the rest under the request's name.
 *
 * @param fields field name → what is wrong with it
 */
record Trouble(int status, Problem.Text detail, Map<String, MessageSourceResolvable> fields) {

    /** A form that was left open until its proof had run out (no official number; others use this one). */
    static final int LEFT_OPEN = 419;
    private static final int SIGN_IN = 401;
    private static final int UNAVAILABLE = 503;
    private static final int DISK_FULL = 507;
    private static final List<Integer> OWN_WORDS = List.of(400, 401, 403, 404, 405, 406, 409, 412, 413, 415, LEFT_OPEN, 422, 429, 500,
            UNAVAILABLE, DISK_FULL);

    static Trouble of(int status) {
        return new Trouble(status, Problem.Text.of("platform.problem." + words(status)), Map.of());
    }

    static Trouble of(Throwable thrown) {
        return switch (thrown) {
            case Problem problem -> of(problem);
            case CsrfException lost -> of(LEFT_OPEN);
            case AccessDeniedException denied -> of(403);
            case MethodArgumentNotValidException invalid -> invalid(invalid.getBindingResult());
            case HandlerMethodValidationException invalid -> of(422);
            case MaxUploadSizeExceededException large -> of(413);
            case HttpMessageNotReadableException unreadable -> of(400);
            case ErrorResponse response -> of(response.getStatusCode().value());
            case IllegalStateException wrapper when wrapper.getCause() instanceof MaxUploadSizeExceededException -> of(413);
            default -> database(thrown);
        };
    }

    private static Trouble of(Problem problem) {
        var fields = new LinkedHashMap<String, MessageSourceResolvable>();
        problem.fields().forEach((field, text) -> fields.put(field, Resolvable.of(text)));
        return new Trouble(problem.kind().status(), problem.text(), fields);
    }

    private static Trouble invalid(BindingResult result) {
        var fields = new LinkedHashMap<String, MessageSourceResolvable>();
        result.getAllErrors().forEach(error -> fields.putIfAbsent(error instanceof FieldError field ? field.getField() : error.getObjectName(), error));
        return new Trouble(422, Problem.Text.of("platform.problem.422"), fields);
    }

    private static Trouble database(Throwable thrown) {
        return DatabaseTrouble.in(thrown).map(Trouble::of)
                .orElseGet(() -> of(thrown instanceof TransientDataAccessException ? UNAVAILABLE : 500));
    }

    private static String words(int status) {
        return OWN_WORDS.contains(status) ? String.valueOf(status) : status >= 500 ? "500" : "400";
    }

    String titleKey() {
        return "platform.problem.title." + words(status);
    }

    boolean isBug() {
        return status == 500;
    }

    /** Whether it goes away by itself. */
    boolean passes() {
        return status == UNAVAILABLE;
    }

    boolean signInHelps() {
        return status == SIGN_IN;
    }

    /** Whether somebody's entry could not be taken for a reason that is not in the entry. */
    boolean entryLost() {
        return status == LEFT_OPEN || status == SIGN_IN || status == UNAVAILABLE || status == DISK_FULL;
    }

    /** The same for somebody who wanted to save something: no page can do that again by itself. */
    Trouble whileSaving() {
        return detail.key().equals("platform.problem.503")
                ? new Trouble(status, Problem.Text.of("platform.problem.database-away"), fields) : this;
    }

    /** A problem's text as Spring's messages want it. */
    private record Resolvable(String[] getCodes, Object[] getArguments) implements MessageSourceResolvable {

        static Resolvable of(Problem.Text text) {
            return new Resolvable(new String[] {text.key()}, text.args().toArray());
        }
    }
}
