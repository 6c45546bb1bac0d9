package org.shouwang.volunteers.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.shouwang.platform.web.Shell;
import org.shouwang.platform.web.Tone;
import org.shouwang.volunteers.DayTime;
import org.shouwang.volunteers.OtherDays;
import org.shouwang.volunteers.Timetable;

/** When somebody has time, in words: days that follow one another and are alike stand in one line. */
public record TimesSaid(Timetable timetable) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    public boolean said() {
        return timetable.said();
    }

    public List<OtherDays> otherDays() {
        return timetable.otherDays();
    }

    public List<String> lines(Shell shell) {
        var lines = new ArrayList<String>();
        for (int day = 1; day <= 7; day++) {
            var times = timetable.on(DayOfWeek.of(day));
            int last = day;
            while (last < 7 && timetable.on(DayOfWeek.of(last + 1)).equals(times)) {
                last++;
            }
            if (!times.isEmpty()) {
                var days = last == day ? name(shell, DayOfWeek.of(day))
                        : shell.t("volunteers.times.from-to", name(shell, DayOfWeek.of(day)), name(shell, DayOfWeek.of(last)));
                lines.add(days + " " + times.stream().map(time -> words(shell, time)).collect(Collectors.joining(shell.t("volunteers.times.and"))));
            }
            day = last;
        }
        return lines;
    }

    public static String name(Shell shell, DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, shell.words().locale());
    }

    public String words(Shell shell, OtherDays days) {
        var when = days.first().equals(days.last()) ? shell.date(days.first()) : shell.t("volunteers.times.from-to", days.first(), days.last());
        return days.time() == null ? when : when + " " + words(shell, days.time());
    }

    private static String words(Shell shell, DayTime time) {
        if (time.from().equals(LocalTime.MIDNIGHT) && time.until().equals(LocalTime.MIDNIGHT)) {
            return shell.t("volunteers.times.all-day");
        }
        var until = CLOCK.format(time.until());
        return CLOCK.format(time.from()) + "–" + (time.until().isAfter(time.from()) ? until : shell.t("volunteers.times.next-day", until));
    }

    public static Tone tone(OtherDays days) {
        return days.can() ? Tone.DONE : Tone.AWAY;
    }
}
