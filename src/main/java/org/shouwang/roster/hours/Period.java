package org.shouwang.roster.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.shouwang.platform.Problem;

/**
 * Days from the first to the last one, both counted; a shift belongs to the day on which it was to begin.
 */
public record Period(LocalDate first, LocalDate last) {

    private static final int MOST_YEARS = 10;

    public Period {
        if (last.isBefore(first)) {
            throw Problem.invalid("platform.problem.check").at("until", "roster.hours.period-backwards");
        }
        if (last.isAfter(first.plusYears(MOST_YEARS))) {
            throw Problem.invalid("platform.problem.check").at("from", "roster.hours.period-long", MOST_YEARS);
        }
    }

    public static Period monthUntil(LocalDate today) {
        return new Period(today.withDayOfMonth(1), today);
    }

    public static Period yearUntil(LocalDate today) {
        return new Period(today.withDayOfYear(1), today);
    }

    Instant from(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    Instant until(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
