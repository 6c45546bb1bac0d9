package org.shouwang.volunteers;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * When somebody has time: a week that repeats, and days that are otherwise. Of the days, what was said later counts.
 *
 * @param said whether the person has said anything about the week; who has not is asked at any time
 * @param otherDays in the order in which they were said
 * @param version 0 while nothing was said
 */
public record Timetable(boolean said, Map<DayOfWeek, List<DayTime>> week, List<OtherDays> otherDays, long version) {

    private static final DayTime ALL_DAY = DayTime.ofMinutes(0, DayTime.DAY);

    public Timetable {
        var days = new EnumMap<DayOfWeek, List<DayTime>>(DayOfWeek.class);
        week.forEach((day, times) -> days.put(day, DayTime.tidy(times)));
        days.values().removeIf(List::isEmpty);
        week = Map.copyOf(days);
        otherDays = List.copyOf(otherDays);
    }

    public static Timetable nothingSaid() {
        return new Timetable(false, Map.of(), List.of(), 0);
    }

    public List<DayTime> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    /** When the person has time between two instants. */
    public List<Span> within(Instant from, Instant until, ZoneId zone) {
        var first = LocalDate.ofInstant(from, zone).minusDays(1);
        var last = LocalDate.ofInstant(until, zone);
        var free = said ? weekly(first, last, zone) : Spans.of(from, until);
        for (var other : otherDays) {
            var some = new ArrayList<Span>();
            var end = other.last().isBefore(last) ? other.last() : last;
            for (var day = other.first().isAfter(first) ? other.first() : first; !day.isAfter(end); day = day.plusDays(1)) {
                some.addAll((other.time() == null ? ALL_DAY : other.time()).on(day, zone).all());
            }
            free = other.can() ? free.and(Spans.joined(some)) : free.without(Spans.joined(some));
        }
        return free.within(from, until).all();
    }

    private Spans weekly(LocalDate first, LocalDate last, ZoneId zone) {
        var some = new ArrayList<Span>();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (var time : on(day.getDayOfWeek())) {
                some.addAll(time.on(day, zone).all());
            }
        }
        return Spans.joined(some);
    }
}
