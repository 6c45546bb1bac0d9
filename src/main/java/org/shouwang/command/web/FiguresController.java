package org.shouwang.command.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.shouwang.command.Figures;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.sheet.SheetColumn;
import org.shouwang.platform.sheet.SheetWriter;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Messages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletResponse;

/** What a day came to, as a page and as Excel. */
@Controller
class FiguresController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Figures figures;
    private final AreaDay day;
    private final Messages messages;

    FiguresController(Figures figures, AreaDay day, Messages messages) {
        this.figures = figures;
        this.day = day;
        this.messages = messages;
    }

    @GetMapping("/a/{area}/figures")
    @Requires(Permission.FIGURES_READ)
    Html day(@RequestParam(name = "day", required = false) @Nullable String asked) {
        var which = which(asked);
        return Html.page("command/figures", new FiguresPage(which, which.equals(day.today()), figures.of(which)));
    }

    @GetMapping("/a/{area}/figures/sheet")
    @Requires(Permission.FIGURES_READ)
    void sheet(@RequestParam(name = "day", required = false) @Nullable String asked, Locale language, HttpServletResponse response) throws IOException {
        var which = which(asked);
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(messages.get(language, "command.figures") + "-" + which + ".xlsx", StandardCharsets.UTF_8).build().toString());
        var columns = List.of(new SheetColumn(messages.get(language, "command.group"), 16), new SheetColumn(messages.get(language, "command.metric"), 32),
                new SheetColumn(messages.get(language, "command.value"), 12), new SheetColumn(messages.get(language, "command.of"), 12));
        try (var sheet = SheetWriter.xlsx(response.getOutputStream(), which.toString(), columns)) {
            for (var figure : figures.of(which)) {
                var of = figure.of();
                sheet.row(List.of(messages.get(language, "command.group." + figure.metric().group()),
                        messages.get(language, "command.metric." + figure.metric()), Long.toString(figure.value()), of == null ? "" : of.toString()));
            }
        }
    }

    /** A day that has not come, or none at all, is today. */
    private LocalDate which(@Nullable String asked) {
        try {
            var said = asked == null || asked.isBlank() ? day.today() : LocalDate.parse(asked);
            return said.isAfter(day.today()) ? day.today() : said;
        } catch (DateTimeParseException e) {
            return day.today();
        }
    }
}
