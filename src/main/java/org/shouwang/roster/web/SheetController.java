package org.shouwang.roster.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.paper.Pdf;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.roster.CheckIns;
import org.shouwang.roster.DutySeat;
import org.shouwang.roster.Shift;
import org.shouwang.roster.Shifts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 值班表: the day's duty sheet, on the screen and on A4. */
@Controller
class SheetController {

    private final Shifts shifts;
    private final CheckIns checkIns;
    private final AreaDay day;

    SheetController(Shifts shifts, CheckIns checkIns, AreaDay day) {
        this.shifts = shifts;
        this.checkIns = checkIns;
        this.day = day;
    }

    @GetMapping("/a/{area}/roster/sheet")
    @Requires(Permission.ROSTER_EDIT)
    Html sheet(@RequestParam(name = "day", required = false) @Nullable String asked) {
        return Html.page("roster/sheet", page(asked));
    }

    @GetMapping("/a/{area}/roster/sheet.pdf")
    @Requires(Permission.ROSTER_EDIT)
    ModelAndView paper(@RequestParam(name = "day", required = false) @Nullable String asked) {
        var page = page(asked);
        return Pdf.of("roster/paper/sheet", page, page.day().toString());
    }

    private SheetPage page(@Nullable String asked) {
        LocalDate on = Entered.date(asked, "day");
        var date = on == null ? day.today() : on;
        var people = checkIns.led(date).stream().collect(Collectors.groupingBy(DutySeat::shift));
        var lines = shifts.between(date.atStartOfDay(day.zone()).toInstant(), date.plusDays(1).atStartOfDay(day.zone()).toInstant()).stream()
                .sorted(Comparator.comparing(Shift::postName).thenComparing(Shift::from))
                .map(shift -> new SheetPage.Line(shift, people.getOrDefault(shift.id(), java.util.List.of()))).toList();
        return new SheetPage(date, lines);
    }
}
