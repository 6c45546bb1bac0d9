package org.shouwang.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.shouwang.platform.Problem;

/**
 * Shifts that follow one another on some days: three shifts round the clock, turns of two hours at a gate.
 *
 * @param from when the first turn of a day begins, by the clock on the wall
 * @param turn how long a turn is, in minutes
 * @param turns how many there are a day
 */
public record ShiftPattern(Set<PostId> posts, LocalDate firstDay, LocalDate lastDay, LocalTime from, int turn, int turns, int seats) {

    private static final int MOST_DAYS = 92;
    private static final int MOST_SHIFTS = 5_000;
    private static final int DAY_MINUTES = 24 * 60;

    public ShiftPattern {
        posts = Set.copyOf(posts);
        if (posts.isEmpty()) {
            throw Problem.invalid("platform.problem.check").at("posts", "roster.pattern.no-post");
        }
        if (lastDay.isBefore(firstDay) || ChronoUnit.DAYS.between(firstDay, lastDay) >= MOST_DAYS) {
            throw Problem.invalid("platform.problem.check").at("lastDay", "roster.pattern.days", MOST_DAYS);
        }
        if (turn < 15 || turn > DAY_MINUTES || turns < 1 || (long) turn * turns > DAY_MINUTES) {
            throw Problem.invalid("platform.problem.check").at("turns", "roster.pattern.turns");
        }
        if ((ChronoUnit.DAYS.between(firstDay, lastDay) + 1) * turns * posts.size() > MOST_SHIFTS) {
            throw Problem.invalid("platform.problem.check").at("lastDay", "roster.pattern.many", MOST_SHIFTS);
        }
    }

    /** Turns begin and end by the clock on the wall: on the day on which it is set forward or back, one of them is shorter or longer. */
    public List<NewShift> shifts(ZoneId zone) {
        var shifts = new ArrayList<NewShift>();
        for (var day = firstDay; !day.isAfter(lastDay); day = day.plusDays(1)) {
            for (int i = 0; i < turns; i++) {
                var begin = day.atTime(from).plus(Duration.ofMinutes((long) turn * i));
                var start = begin.atZone(zone).toInstant();
                var end = begin.plusMinutes(turn).atZone(zone).toInstant();
                if (end.isAfter(start)) {
                    for (var post : posts.stream().sorted(java.util.Comparator.comparing(PostId::toString)).toList()) {
                        shifts.add(new NewShift(ShiftId.next(), post, start, end, seats));
                    }
                }
            }
        }
        return shifts;
    }
}
