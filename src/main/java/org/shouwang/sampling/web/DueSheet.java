package org.shouwang.sampling.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.shouwang.sampling.Coverage;
import org.shouwang.sampling.DuePerson;
import org.shouwang.sampling.DueState;
import org.shouwang.sampling.Round;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of a round as Excel, in house order. Fetched by a post: it is logged, and no link must repeat it. */
@Component
class DueSheet {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int AT_ONCE = 1_000;

    private final Coverage coverage;
    private final People people;
    private final Audit audit;
    private final Messages messages;
    private final AreaDay day;

    DueSheet(Coverage coverage, People people, Audit audit, Messages messages, AreaDay day) {
        this.coverage = coverage;
        this.people = people;
        this.audit = audit;
        this.messages = messages;
        this.day = day;
    }

    @Transactional
    public ResponseEntity<byte[]> of(Round round, @Nullable DueState state, Locale locale) {
        var all = new ArrayList<DuePerson>();
        String cursor = null;
        do {
            var page = coverage.people(round.id(), state, null, cursor, AT_ONCE);
            all.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        var file = write(all, locale);
        audit.record(AuditEntry.of(Act.EXPORTED, "sampling.audit.exported").about(all.stream().filter(one -> !one.guest()).map(DuePerson::person).toList())
                .detail("rows=" + all.size()));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(XLSX)).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(messages.get(locale, "sampling.sheet.file") + ".xlsx", StandardCharsets.UTF_8).build().toString()).body(file);
    }

    private byte[] write(List<DuePerson> due, Locale locale) {
        var out = new ByteArrayOutputStream();
        var columns = List.of(column(locale, "door", 22), column(locale, "name", 12), column(locale, "state", 10), column(locale, "reason", 14),
                column(locale, "until", 12), column(locale, "words", 28), column(locale, "at", 18));
        try (var sheet = SheetWriter.xlsx(out, messages.get(locale, "sampling.sheet.tab"), columns)) {
            for (var one : people.named(due)) {
                var what = one.due();
                sheet.row(List.of(one.door(), one.name(), messages.get(locale, "sampling.state." + what.state()),
                        what.reason() == null ? "" : messages.get(locale, "sampling.reason." + what.reason()),
                        what.reasonUntil() == null ? "" : what.reasonUntil().toString(), what.reasonWords() == null ? "" : what.reasonWords(),
                        what.sampledAt() == null ? "" : what.sampledAt().atZone(day.zone()).toLocalDateTime().withNano(0).toString().replace('T', ' ')));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private SheetColumn column(Locale locale, String name, int width) {
        return new SheetColumn(messages.get(locale, "sampling.sheet." + name), width);
    }
}
