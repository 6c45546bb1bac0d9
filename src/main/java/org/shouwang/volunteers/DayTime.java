package org.shouwang.volunteers;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

import org.shouwang.platform.Problem;

/**
 * From one time of a day to another, as the clock on the wall shows them. What ends at or before it begins ends on the next day:
 * 22:00 to 6:00 is a night, 0:00 to 0:00 a whole day.
 */
public record DayTime(LocalTime from, LocalTime until) {

    static final int DAY = (int) Duration.ofDays(1).toMinutes();

    public DayTime {
        if (from.getSecond() != 0 || until.getSecond() != 0) {
            throw Problem.invalid("platform.problem.check").at("from", "volunteers.times.minutes");
        }
    }

    static DayTime ofMinutes(int from, int until) {
        return new DayTime(clock(from), clock(until));
    }

    private static LocalTime clock(int minute) {
        return LocalTime.MIDNIGHT.plusMinutes(minute);
    }

    int fromMinute() {
        return from.toSecondOfDay() / 60;
    }

    int untilMinute() {
        int minute = until.toSecondOfDay() / 60;
        return minute > fromMinute() ? minute : minute + DAY;
    }

    /**
     * On this day, in instants. Where the clock is put forward over its beginning or end, the next time that there is counts; where
     * an hour comes twice, it begins with the first and ends with the second.
     */
    Spans on(LocalDate day, ZoneId zone) {
        var begins = ZonedDateTime.ofLocal(day.atTime(from), zone, null).withEarlierOffsetAtOverlap();
        var last = untilMinute() >= DAY ? day.plusDays(1) : day;
        var ends = ZonedDateTime.ofLocal(last.atTime(until), zone, null).withLaterOffsetAtOverlap();
        return Spans.of(begins.toInstant(), ends.toInstant());
    }

    /** Those that overlap or touch as one: nobody minds how it was typed. */
    static List<DayTime> tidy(List<DayTime> some) {
        var out = new java.util.ArrayList<DayTime>();
        for (var next : some.stream().sorted(java.util.Comparator.comparingInt(DayTime::fromMinute)).toList()) {
            var before = out.isEmpty() ? null : out.getLast();
            if (before != null && next.fromMinute() <= before.untilMinute()) {
                out.removeLast();
                out.add(ofMinutes(before.fromMinute(), Math.min(Math.max(before.untilMinute(), next.untilMinute()), before.fromMinute() + DAY)));
            } else {
                out.add(next);
            }
        }
        return List.copyOf(out);
    }
}
