package org.shouwang.roster.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;
import org.shouwang.roster.hours.Served;

/**
 * When somebody really came and went, as typed.
 *
 * @param nobody set where nobody stood there
 */
public record CorrectionForm(String id, @Nullable String came, @Nullable String left, @Nullable String nobody, @Nullable String reason) {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    /** What is known; where the check-out is missing, the planned end. */
    static CorrectionForm of(Served served, ZoneId zone) {
        var known = served.correction();
        var came = known != null ? known.cameAt() : served.cameAt() != null ? served.cameAt() : served.from();
        var left = known != null ? known.leftAt() : served.leftAt() != null ? served.leftAt() : served.until();
        return new CorrectionForm(Ids.next().toString(), text(came, zone), text(left, zone), null, "");
    }

    private static String text(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : FIELD.format(at.atZone(zone));
    }

    UUID correction() {
        return Entered.id(id);
    }

    @Nullable Instant cameAt(ZoneId zone) {
        return nobody != null ? null : at(came, "came", zone);
    }

    @Nullable Instant leftAt(ZoneId zone) {
        return nobody != null ? null : at(left, "left", zone);
    }

    private static Instant at(@Nullable String typed, String field, ZoneId zone) {
        try {
            return LocalDateTime.parse(Entered.text(typed)).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.invalid("platform.problem.check").at(field, "roster.hours.time-wrong");
        }
    }
}
