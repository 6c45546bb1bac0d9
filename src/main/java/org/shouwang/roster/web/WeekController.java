package org.shouwang.roster.web;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.roster.Posts;
import org.shouwang.roster.Shift;
import org.shouwang.roster.Shifts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 排班: the week at a glance, and where nobody stands. */
@Controller
class WeekController {

    private static final int DAYS = 7;
    private static final int MOST_GAPS = 12;
    private static final int LATEST_BATCHES = 5;
    private static final Duration AHEAD = Duration.ofHours(72);

    private final Posts posts;
    private final Shifts shifts;
    private final AreaDay day;

    WeekController(Posts posts, Shifts shifts, AreaDay day) {
        this.posts = posts;
        this.shifts = shifts;
        this.day = day;
    }

    @GetMapping("/a/{area}/roster")
    @Requires(Permission.ROSTER_READ)
    Html week(@RequestParam(required = false) @Nullable String week) {
        return Html.page("roster/week", page(week));
    }

    @GetMapping("/a/{area}/roster/matrix")
    @Requires(Permission.ROSTER_READ)
    Html matrix(@RequestParam(required = false) @Nullable String week) {
        return Html.part("roster/weekPart", page(week));
    }

    private WeekPage page(@Nullable String week) {
        var asked = Entered.date(week, "week");
        var monday = (asked == null ? day.today() : asked).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var days = IntStream.range(0, DAYS).mapToObj(monday::plusDays).toList();
        var there = shifts.between(monday.atStartOfDay(day.zone()).toInstant(), monday.plusDays(DAYS).atStartOfDay(day.zone()).toInstant());
        var rows = new ArrayList<WeekPage.Row>();
        for (var post : posts.all()) {
            var own = there.stream().filter(shift -> shift.post().equals(post.id())).toList();
            rows.add(new WeekPage.Row(post, days.stream().map(on -> own.stream().filter(shift -> begins(shift).equals(on)).toList()).toList()));
        }
        var gaps = shifts.between(day.now(), day.now().plus(AHEAD)).stream().filter(shift -> shift.free() > 0 && shift.from().isAfter(day.now()))
                .sorted(Comparator.comparing(Shift::from)).limit(MOST_GAPS).toList();
        return new WeekPage(monday, days, rows, gaps, shifts.batches(LATEST_BATCHES), day.now());
    }

    private LocalDate begins(Shift shift) {
        return LocalDate.ofInstant(shift.from(), day.zone());
    }
}
