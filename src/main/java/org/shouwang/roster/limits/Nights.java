package org.shouwang.roster.limits;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.SortedSet;
import java.util.TreeSet;

/** The nights that a piece of work takes from somebody: those whose hours from 00:00 to 05:00 it truly overlaps. */
public final class Nights {

    private static final LocalTime UNTIL = LocalTime.of(5, 0);

    private Nights() {
    }

    /** Each by the day on which it ends. */
    public static SortedSet<LocalDate> of(Work work, ZoneId zone) {
        var nights = new TreeSet<LocalDate>();
        var last = LocalDate.ofInstant(work.until(), zone);
        for (var day = LocalDate.ofInstant(work.from(), zone); !day.isAfter(last); day = day.plusDays(1)) {
            if (work.overlaps(day.atStartOfDay(zone).toInstant(), day.atTime(UNTIL).atZone(zone).toInstant())) {
                nights.add(day);
            }
        }
        return nights;
    }
}
