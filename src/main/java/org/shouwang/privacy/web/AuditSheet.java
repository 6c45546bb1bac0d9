package org.shouwang.privacy.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.shouwang.platform.sheet.SheetColumn;
import org.shouwang.platform.sheet.SheetWriter;
import org.shouwang.platform.web.Messages;
import org.shouwang.platform.web.Words;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.shouwang.privacy.AuditLog;
import org.shouwang.privacy.AuditLine;
import org.shouwang.privacy.AuditSearch;
import org.springframework.stereotype.Component;

/** The log as a sheet; that it was taken out stands in the log too. */
@Component
class AuditSheet {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final AuditLog log;
    private final Audit audit;
    private final Messages messages;
    private final Clock clock;

    AuditSheet(AuditLog log, Audit audit, Messages messages, Clock clock) {
        this.log = log;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** Logged first and for good: whoever breaks off the download has the half of it. */
    void write(AuditSearch sought, Locale language, ZoneId zone, OutputStream out) throws IOException {
        audit.record(AuditEntry.of(Act.EXPORTED, "privacy.audit.log-exported"));
        var columns = Stream.of("at", "who", "act", "action", "concerned", "reason", "detail", "request")
                .map(name -> messages.get(language, "privacy.audit.column." + name)).map(title -> new SheetColumn(title, 20)).toList();
        try (var sheet = SheetWriter.xlsx(out, messages.get(language, "privacy.audit"), columns)) {
            log.each(sought, line -> row(sheet, line, language, zone));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void row(SheetWriter sheet, AuditLine line, Locale language, ZoneId zone) {
        try {
            sheet.row(List.of(TIME.format(line.at().atZone(zone)), line.actorName(), messages.get(language, "privacy.act." + line.act()),
                    messages.get(language, line.action()),
                    line.everyone() ? messages.get(language, "privacy.audit.everyone") : String.valueOf(line.persons()),
                    messages.knows(line.reason()) ? messages.get(language, line.reason()) : line.reason(), Facts.said(new Words(messages, language, zone, clock), line.detail()), line.request()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
