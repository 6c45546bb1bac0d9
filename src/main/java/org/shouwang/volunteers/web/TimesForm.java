package org.shouwang.volunteers.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;
import org.shouwang.volunteers.DayTime;
import org.shouwang.volunteers.Timetable;

/**
 * The hours of a week, as typed: the n-th day, beginning and end belong together; what is empty is no time.
 *
 * @param day 1 for Monday to 7 for Sunday
 */
public record TimesForm(@Nullable String version, @Nullable List<String> day, @Nullable List<String> from, @Nullable List<String> until) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** What many people would type, by one tap. */
    public enum Usual {
        EVENINGS(1, 5, "18:00", "22:00"), DAYTIME(1, 5, "08:00", "18:00"), WEEKEND(6, 7, "08:00", "20:00"), ALWAYS(1, 7, "00:00", "00:00");

        private final int first;
        private final int last;
        private final String from;
        private final String until;

        Usual(int first, int last, String from, String until) {
            this.first = first;
            this.last = last;
            this.from = from;
            this.until = until;
        }
    }

    /** A line of the form. */
    public record Line(String from, String until) {
    }

    static TimesForm of(Timetable timetable) {
        var form = new TimesForm(String.valueOf(timetable.version()), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var day : DayOfWeek.values()) {
            timetable.on(day).forEach(time -> form.add(day.getValue(), CLOCK.format(time.from()), CLOCK.format(time.until())));
        }
        return form;
    }

    private void add(int which, String begins, String ends) {
        java.util.Objects.requireNonNull(day).add(String.valueOf(which));
        java.util.Objects.requireNonNull(from).add(begins);
        java.util.Objects.requireNonNull(until).add(ends);
    }

    /** With more lines, as typed otherwise. */
    TimesForm with(Usual usual) {
        var more = new TimesForm(version, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int n = 0; n < size(); n++) {
            more.add((int) Math.clamp(Entered.version(at(day, n)), 1, 7), at(from, n), at(until, n));
        }
        for (int which = usual.first; which <= usual.last; which++) {
            more.add(which, usual.from, usual.until);
        }
        return more;
    }

    /** What stands there for a day, and one line to fill in. */
    public List<Line> lines(DayOfWeek which) {
        var lines = new ArrayList<Line>();
        for (int n = 0; n < size(); n++) {
            if (at(day, n).equals(String.valueOf(which.getValue())) && !(at(from, n).isBlank() && at(until, n).isBlank())) {
                lines.add(new Line(at(from, n), at(until, n)));
            }
        }
        lines.add(new Line("", ""));
        return lines;
    }

    /** @throws Problem pointing at the weekday */
    Map<DayOfWeek, List<DayTime>> week() {
        var week = new EnumMap<DayOfWeek, List<DayTime>>(DayOfWeek.class);
        for (var which : DayOfWeek.values()) {
            var field = "day" + which.getValue();
            lines(which).stream().filter(line -> !line.from().isBlank() || !line.until().isBlank())
                    .forEach(line -> week.computeIfAbsent(which, none -> new ArrayList<>()).add(new DayTime(clock(line.from(), field), clock(line.until(), field))));
        }
        return week;
    }

    static LocalTime clock(@Nullable String typed, String field) {
        try {
            return LocalTime.parse(Entered.text(typed));
        } catch (DateTimeParseException e) {
            throw Problem.invalid("platform.problem.check").at(field, "volunteers.times.from-and-until");
        }
    }

    private int size() {
        return Stream.of(day, from, until).mapToInt(all -> all == null ? 0 : all.size()).min().orElse(0);
    }

    private static String at(@Nullable List<String> all, int n) {
        return all == null ? "" : Entered.text(all.get(n));
    }
}
