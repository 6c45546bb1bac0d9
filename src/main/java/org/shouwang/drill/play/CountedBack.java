package org.shouwang.drill.play;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file that says how long it lasts ends now: its acts say how long ago they were, and are given day and time here. */
final class CountedBack {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private CountedBack() {
    }

    static Map<?, ?> read(Map<?, ?> file, Clock clock) {
        if (!(file.get("lasts") instanceof String lasts)) {
            return file;
        }
        var ends = OffsetDateTime.now(clock.withZone(ZONE)).truncatedTo(ChronoUnit.SECONDS);
        var begins = ends.minus(length(lasts));
        var whole = new HashMap<Object, Object>(file);
        whole.remove("lasts");
        whole.put("begins", begins.toString());
        whole.put("ends", ends.toString());
        if (file.get("acts") instanceof List<?> acts) {
            whole.put("acts", acts.stream().map(act -> act instanceof Map<?, ?> one ? timed(one, begins, ends) : act).toList());
        }
        return whole;
    }

    private static Map<?, ?> timed(Map<?, ?> act, OffsetDateTime begins, OffsetDateTime ends) {
        if (act.get("ago") == null) {
            return act;
        }
        var when = ends.minus(length(String.valueOf(act.get("ago"))));
        if (when.isBefore(begins)) {
            throw new IllegalArgumentException("\"ago: " + act.get("ago") + "\" is before the drill begins");
        }
        var timed = new HashMap<Object, Object>(act);
        timed.remove("ago");
        timed.put("day", Math.toIntExact(ChronoUnit.DAYS.between(begins.toLocalDate(), when.toLocalDate())));
        timed.put("at", TIME.format(when));
        return timed;
    }

    private static Duration length(String text) {
        try {
            return Duration.parse("PT" + text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no length of time such as 90s, 30m or 72h", e);
        }
    }
}
