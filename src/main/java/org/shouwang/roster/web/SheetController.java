package org.shouwang.roster.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.paper.Pdf;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.roster.CheckIns;
import org.shouwang.roster.DutySeat;
import org.shouwang.roster.Post;
import org.shouwang.roster.PostId;
import org.shouwang.roster.Posts;
import org.shouwang.roster.Shift;
import org.shouwang.roster.ShiftId;
import org.shouwang.roster.Shifts;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.Volunteers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 值班表: the day's duty sheets, on the screen and on A4, a page a post; the week as a matrix to hang up. */
@Controller
class SheetController {

    private static final int DAYS = 7;

    private final Posts posts;
    private final Shifts shifts;
    private final CheckIns checkIns;
    private final Volunteers volunteers;
    private final AreaDay day;

    SheetController(Posts posts, Shifts shifts, CheckIns checkIns, Volunteers volunteers, AreaDay day) {
        this.posts = posts;
        this.shifts = shifts;
        this.checkIns = checkIns;
        this.volunteers = volunteers;
        this.day = day;
    }

    @GetMapping("/a/{area}/roster/sheet")
    @Requires(Permission.ROSTER_EDIT)
    Html sheet(@RequestParam(name = "day", required = false) @Nullable String asked, @RequestParam(required = false) @Nullable PostId post) {
        return Html.page("roster/sheet", page(asked, post));
    }

    @GetMapping("/a/{area}/roster/sheet.pdf")
    @Requires(Permission.ROSTER_EDIT)
    ModelAndView paper(@RequestParam(name = "day", required = false) @Nullable String asked, @RequestParam(required = false) @Nullable PostId post) {
        var page = page(asked, post);
        return Pdf.of("roster/paper/sheet", page, page.day().toString());
    }

    @GetMapping("/a/{area}/roster/matrix.pdf")
    @Requires(Permission.ROSTER_EDIT)
    ModelAndView week(@RequestParam(required = false) @Nullable String week) {
        var asked = Entered.date(week, "week");
        var monday = (asked == null ? day.today() : asked).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Pdf.of("roster/paper/matrix", matrix(monday), monday.toString());
    }

    private MatrixPaper matrix(LocalDate monday) {
        var days = IntStream.range(0, DAYS).mapToObj(monday::plusDays).toList();
        var people = people(monday, days.getLast());
        var there = between(monday, days.getLast());
        var rows = new ArrayList<MatrixPaper.Row>();
        for (var post : posts.all()) {
            var own = there.stream().filter(shift -> shift.post().equals(post.id())).toList();
            if (!own.isEmpty()) {
                rows.add(new MatrixPaper.Row(post, days.stream().map(on -> own.stream().filter(shift -> LocalDate.ofInstant(shift.from(), day.zone()).equals(on))
                        .map(shift -> new SheetPage.Line(shift, people.getOrDefault(shift.id(), List.of()))).toList()).toList()));
            }
        }
        return new MatrixPaper(days, rows);
    }

    private SheetPage page(@Nullable String asked, @Nullable PostId only) {
        LocalDate on = Entered.date(asked, "day");
        var date = on == null ? day.today() : on;
        var people = people(date, date);
        var lines = between(date, date).stream().sorted(Comparator.comparing(Shift::postName).thenComparing(Shift::from))
                .map(shift -> new SheetPage.Line(shift, people.getOrDefault(shift.id(), List.of()))).toList();
        var byPost = SheetPage.byPost(lines);
        var names = new LinkedHashMap<PostId, String>();
        lines.forEach(line -> names.put(line.shift().post(), line.shift().postName()));
        var there = posts.all(byPost.keySet());
        var leads = leads(there);
        var sheets = there.stream().filter(post -> only == null || only.equals(post.id()))
                .map(post -> new SheetPage.OfPost(post, leads.apply(post), byPost.getOrDefault(post.id(), List.of()))).toList();
        return new SheetPage(date, only, names, sheets);
    }

    private Function<Post, String> leads(List<Post> some) {
        var names = volunteers.all(some.stream().flatMap(post -> Optional.ofNullable(post.facts().lead()).stream()).distinct().toList()).stream()
                .collect(Collectors.toMap(Volunteer::id, one -> one.facts().name()));
        return post -> post.facts().lead() == null ? "" : names.getOrDefault(post.facts().lead(), "");
    }

    private Map<ShiftId, List<DutySeat>> people(LocalDate first, LocalDate last) {
        return checkIns.led(first, last).stream().collect(Collectors.groupingBy(DutySeat::shift));
    }

    private List<Shift> between(LocalDate first, LocalDate last) {
        return shifts.between(first.atStartOfDay(day.zone()).toInstant(), last.plusDays(1).atStartOfDay(day.zone()).toInstant());
    }
}
