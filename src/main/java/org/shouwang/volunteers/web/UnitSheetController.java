package org.shouwang.volunteers.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.sheet.SheetColumn;
import org.shouwang.platform.sheet.SheetWriter;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Messages;
import org.shouwang.platform.web.Words;
import org.shouwang.privacy.Masked;
import org.shouwang.volunteers.Organisation;
import org.shouwang.volunteers.OrganisationId;
import org.shouwang.volunteers.Organisations;
import org.shouwang.volunteers.UnitPeople;
import org.shouwang.volunteers.UnitQuery;
import org.shouwang.volunteers.UnitSheet;
import org.shouwang.volunteers.Whereabouts;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A unit's list as a sheet: in, with a look at what was understood before anything is written, and out. */
@Controller
class UnitSheetController {

    private static final String PAGE = "volunteers/unitImport";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int WIDTH = 18;

    private final UnitPeople people;
    private final Organisations organisations;
    private final Messages messages;
    private final Areas areas;
    private final Clock clock;

    UnitSheetController(UnitPeople people, Organisations organisations, Messages messages, Areas areas, Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.messages = messages;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/a/{area}/organisations/{id}/import")
    @Requires(Permission.UNIT_PEOPLE)
    Html choose(@PathVariable OrganisationId id) {
        return Html.page(PAGE, new UnitImportPage(known(id), null, null, null));
    }

    @PostMapping("/a/{area}/organisations/{id}/import")
    @Requires(Permission.UNIT_PEOPLE)
    Html look(@PathVariable OrganisationId id, @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        var unit = known(id);
        try {
            if (file == null || file.isEmpty()) {
                throw Problem.invalid("volunteers.unit-sheet.no-file");
            }
            var sheet = UnitSheet.read(file.getBytes());
            return Html.page(PAGE, new UnitImportPage(unit, sheet, people.compare(id, sheet.lines().stream().map(UnitSheet.Line::entry).toList()), null));
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.INVALID) {
                return Html.invalid(PAGE, new UnitImportPage(unit, null, null, problem));
            }
            throw problem;
        }
    }

    @PostMapping("/a/{area}/organisations/{id}/import/take")
    @Requires(Permission.UNIT_PEOPLE)
    Html take(@PathVariable OrganisationId id, @RequestParam(required = false) @Nullable String lines) {
        known(id);
        var taken = people.take(id, UnitLines.read(lines));
        return Html.goToHere("/organisations/" + id).saying("volunteers.unit-sheet.taken", taken.fresh(), taken.changed());
    }

    /** What was refused, to be mended and sent again. */
    @PostMapping("/a/{area}/organisations/{id}/import/rest")
    @Requires(Permission.UNIT_PEOPLE)
    ResponseEntity<byte[]> rest(@PathVariable OrganisationId id, @RequestParam(required = false) @Nullable String rest, Locale locale) throws IOException {
        known(id);
        var words = words(locale);
        return sheet(words, "volunteers.unit-sheet.rest", List.of("volunteers.name", "volunteers.phone", "volunteers.job", "volunteers.where",
                "volunteers.unit-sheet.row", "volunteers.unit-sheet.why"), UnitLines.readRefused(rest).stream().map(one -> List.of(one.name(), one.phone(),
                        one.job(), one.where(), String.valueOf(one.number()), words.knows(one.why()) ? words.t(one.why()) : "")).toList());
    }

    @GetMapping("/a/{area}/organisations/{id}/import/template.xlsx")
    @Requires(Permission.UNIT_PEOPLE)
    ResponseEntity<byte[]> template(@PathVariable OrganisationId id, Locale locale) throws IOException {
        known(id);
        return sheet(words(locale), "volunteers.unit-sheet.template", List.of("volunteers.name", "volunteers.phone", "volunteers.job", "volunteers.where"), List.of());
    }

    /** Fetched by a post: it is logged, and no link or history must repeat it. Phones are masked. */
    @PostMapping("/a/{area}/organisations/{id}/sheet")
    @Requires(Permission.UNIT_PEOPLE)
    ResponseEntity<byte[]> list(@PathVariable OrganisationId id, @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String place,
            Locale locale) throws IOException {
        known(id);
        var words = words(locale);
        var rows = people.export(new UnitQuery(id, q, Entered.choiceIfAny(place, Whereabouts.class), null)).stream().map(one -> List.of(one.facts().name(),
                Masked.phone(one.facts().phone().text()), one.facts().job(), words.t("volunteers.where." + one.at().place(), one.at().words()),
                words.dateTime(one.since()), words.t("volunteers.sending." + one.sending()))).toList();
        return sheet(words, "volunteers.unit-sheet.list", List.of("volunteers.name", "volunteers.phone", "volunteers.job", "volunteers.where",
                "volunteers.where.since", "volunteers.sending"), rows);
    }

    private static ResponseEntity<byte[]> sheet(Words words, String title, List<String> columns, List<List<String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = SheetWriter.xlsx(out, words.t(title), columns.stream().map(key -> new SheetColumn(words.t(key), WIDTH)).toList())) {
            for (var row : rows) {
                sheet.row(row);
            }
        }
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(XLSX)).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(words.t(title) + ".xlsx", StandardCharsets.UTF_8).build().toString())
                .body(out.toByteArray());
    }

    private Words words(Locale locale) {
        return new Words(messages, locale, areas.get(Current.area()).zone(), clock);
    }

    private Organisation known(OrganisationId id) {
        return organisations.mine().stream().filter(unit -> unit.id().equals(id)).findFirst()
                .orElseThrow(() -> Problem.notFound("volunteers.organisation.unknown"));
    }
}
