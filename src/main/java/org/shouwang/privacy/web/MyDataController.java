package org.shouwang.privacy.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.sheet.SheetColumn;
import org.shouwang.platform.sheet.SheetWriter;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Messages;
import org.shouwang.privacy.AuditLog;
import org.shouwang.privacy.OwnData;
import org.shouwang.privacy.OwnRecords;
import org.shouwang.privacy.RightsRequest.Kind;
import org.shouwang.privacy.RightsRequests;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A person's own data: to see, to take away, to have corrected or deleted, and to know who looked at it. */
@Controller
class MyDataController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ObjectProvider<OwnData> data;
    private final ObjectProvider<OwnRecords> records;
    private final RightsRequests requests;
    private final AuditLog log;
    private final Messages messages;
    private final LocaleResolver locales;

    MyDataController(ObjectProvider<OwnData> data, ObjectProvider<OwnRecords> records, RightsRequests requests, AuditLog log,
            Messages messages, LocaleResolver locales) {
        this.data = data;
        this.records = records;
        this.requests = requests;
        this.log = log;
        this.messages = messages;
        this.locales = locales;
    }

    @GetMapping("/a/{area}/me/data")
    @Requires(Permission.BE_HERE)
    Html mine() {
        return Html.page("privacy/myData", page(Ids.next(), Kind.CORRECT, "", Map.of()));
    }

    @PostMapping("/a/{area}/me/data/requests")
    @Requires(Permission.BE_HERE)
    Html ask(@RequestParam UUID id, @RequestParam Kind kind, @RequestParam(defaultValue = "") String words) {
        try {
            requests.ask(id, kind, words);
            return Html.goToHere("/me/data").saying("privacy.rights.asked");
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.INVALID) {
                throw problem;
            }
            return Html.invalid("privacy/myData", page(id, kind, words, problem.fields().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, wrong -> wrong.getValue().key()))));
        }
    }

    @GetMapping("/a/{area}/me/data.xlsx")
    @Requires(Permission.BE_HERE)
    void takeAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Messages.speak(locales.resolveLocale(request));
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.xlsx\"");
        var columns = List.of("what", "value", "purpose", "kept").stream()
                .map(name -> new SheetColumn(messages.get(language, "privacy.mine.column." + name), 30)).toList();
        try (var sheet = SheetWriter.xlsx(response.getOutputStream(), messages.get(language, "privacy.mine"), columns)) {
            parts().stream().flatMap(part -> part.facts().stream()).forEach(fact -> {
                try {
                    sheet.row(List.of(messages.get(language, fact.label()), fact.value(), messages.get(language, fact.purpose()),
                            messages.get(language, "privacy.kept." + fact.kept())));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @GetMapping("/a/{area}/me/looked-at")
    @Requires(Permission.BE_HERE)
    Html lookedAt(@RequestParam @Nullable String cursor) {
        return Html.page("privacy/lookedAt", new LookedAtPage(log.lookedAt(own(), cursor), cursor == null));
    }

    private Set<UUID> own() {
        var mine = new HashSet<>(Set.of(Current.actor().id()));
        records.stream().forEach(more -> mine.addAll(more.of(Current.actor())));
        return mine;
    }

    private List<OwnData.Part> parts() {
        return data.stream().flatMap(module -> module.about(Current.actor()).stream()).toList();
    }

    private MyDataPage page(UUID id, Kind kind, String words, Map<String, String> wrong) {
        return new MyDataPage(parts(), requests.mine(), id, kind, words, wrong);
    }
}
