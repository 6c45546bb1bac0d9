package org.shouwang.registry.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.sheet.SheetColumn;
import org.shouwang.platform.sheet.SheetWriter;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Messages;
import org.shouwang.platform.web.Words;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.PlaceKind;
import org.shouwang.registry.Question;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletResponse;

/** Lists for taking away, as filtered. Fetched by a post: it is logged, and no link or history must repeat it. */
@Controller
class ListSheetsController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int WIDTH = 18;

    private final ListSheets sheets;
    private final Messages messages;
    private final Areas areas;
    private final Clock clock;

    ListSheetsController(ListSheets sheets, Messages messages, Areas areas, Clock clock) {
        this.sheets = sheets;
        this.messages = messages;
        this.areas = areas;
        this.clock = clock;
    }

    @PostMapping("/a/{area}/residents/sheet")
    @Requires(Permission.REGISTER_EXPORT)
    void residents(FindForm form, Locale locale, HttpServletResponse response) throws IOException {
        var words = words(locale);
        send(sheets.people(form.query(), words), words, response);
    }

    @PostMapping("/a/{area}/buildings/{id}/sheet")
    @Requires(Permission.REGISTER_EXPORT)
    void building(@PathVariable BuildingId id, Locale locale, HttpServletResponse response) throws IOException {
        var words = words(locale);
        send(sheets.building(id, words), words, response);
    }

    @PostMapping("/a/{area}/decisions/sheet")
    @Requires(Permission.REGISTER_EXPORT)
    void decisions(@RequestParam Question question, Locale locale, HttpServletResponse response) throws IOException {
        var words = words(locale);
        send(sheets.decisions(question, words), words, response);
    }

    @PostMapping("/a/{area}/places/sheet")
    @Requires(Permission.PLACES_READ)
    void places(@RequestParam(required = false) @Nullable String kind, Locale locale, HttpServletResponse response) throws IOException {
        var words = words(locale);
        send(sheets.places(Entered.choiceIfAny(kind, PlaceKind.class), words), words, response);
    }

    private static void send(ListSheet list, Words words, HttpServletResponse response) throws IOException {
        var title = words.t(list.title());
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(title + ".xlsx", StandardCharsets.UTF_8).build().toString());
        var columns = list.columns().stream().map(key -> new SheetColumn(words.t(key), WIDTH)).toList();
        try (var sheet = SheetWriter.xlsx(response.getOutputStream(), title, columns)) {
            list.filling().into(sheet::row);
        }
    }

    private Words words(Locale locale) {
        return new Words(messages, locale, areas.get(Current.area()).zone(), clock);
    }
}
