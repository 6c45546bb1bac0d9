package org.shouwang.roster.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.sheet.SheetColumn;
import org.shouwang.platform.sheet.SheetWriter;
import org.shouwang.platform.web.Messages;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.shouwang.roster.hours.HoursTotal;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as Excel, as it is looked at, with its total. Fetched by a post: it is logged, and no link must repeat it. */
@Component
class HoursSheet {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int AT_ONCE = 1_000;

    private final HoursLedger ledger;
    private final Audit audit;
    private final Messages messages;
    private final AreaDay day;

    HoursSheet(HoursLedger ledger, Audit audit, Messages messages, AreaDay day) {
        this.ledger = ledger;
        this.audit = audit;
        this.messages = messages;
        this.day = day;
    }

    @Transactional
    public ResponseEntity<byte[]> of(HoursAsked asked, Locale locale) {
        var out = new ByteArrayOutputStream();
        var period = asked.period(day.today());
        var first = messages.get(locale, "roster.hours.by." + asked.chosen());
        int written = 0;
        try (var sheet = SheetWriter.xlsx(out, messages.get(locale, "roster.hours.title"), List.of(new SheetColumn(first, 24), column(locale, "roster.hours.people", 10),
                column(locale, "roster.hours.shifts", 10), column(locale, "roster.hours.hours", 12), column(locale, "roster.hours.missing-short", 14)))) {
            String cursor = null;
            HoursTotal total;
            do {
                var page = ledger.page(asked, cursor, AT_ONCE);
                for (var person : page.people().rows()) {
                    sheet.row(line(named(person.name(), locale), person.total()));
                }
                for (var group : page.groups()) {
                    sheet.row(line(group.name(), group.total()));
                }
                written += page.people().rows().size() + page.groups().size();
                total = page.total();
                cursor = page.people().next();
            } while (cursor != null);
            sheet.row(line(messages.get(locale, "roster.hours.total"), total));
            sheet.row(List.of(period.first() + " – " + period.last()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        audit.record(AuditEntry.of(Act.EXPORTED, "roster.audit.hours-exported").detail("rows=" + written));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(XLSX)).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(messages.get(locale, "roster.hours.title") + " " + period.first() + " " + period.last() + ".xlsx", StandardCharsets.UTF_8).build().toString())
                .body(out.toByteArray());
    }

    private String named(@Nullable String name, Locale locale) {
        return name == null || name.isEmpty() ? messages.get(locale, "roster.hours.gone") : name;
    }

    private static List<String> line(String name, HoursTotal total) {
        return List.of(name, String.valueOf(total.people()), String.valueOf(total.shifts()), HoursLedger.hours(total), String.valueOf(total.missing()));
    }

    private SheetColumn column(Locale locale, String key, int width) {
        return new SheetColumn(messages.get(locale, key), width);
    }
}
