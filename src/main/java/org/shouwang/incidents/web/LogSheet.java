package org.shouwang.incidents.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.shouwang.incidents.Incident;
import org.shouwang.incidents.IncidentLog;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.sheet.SheetColumn;
import org.shouwang.platform.sheet.SheetWriter;
import org.shouwang.platform.web.Messages;
import org.shouwang.platform.web.Words;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.springframework.stereotype.Component;

/** A time line as a sheet, the newest first; that it was taken out stands in the audit log. */
@Component
class LogSheet {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final IncidentLog log;
    private final Messages messages;
    private final Audit audit;
    private final AreaDay day;
    private final Clock clock;

    LogSheet(IncidentLog log, Messages messages, Audit audit, AreaDay day, Clock clock) {
        this.log = log;
        this.messages = messages;
        this.audit = audit;
        this.day = day;
        this.clock = clock;
    }

    String title(Incident incident, Locale language) {
        return incident.name() + " " + messages.get(language, "incidents.log");
    }

    void write(Incident incident, String topic, String sought, Locale language, OutputStream out) throws IOException {
        audit.record(AuditEntry.of(Act.EXPORTED, "incidents.audit.log-exported").detail("incident=" + incident.id()));
        var words = new Words(messages, language, day.zone(), clock);
        var columns = List.of(column(language, "incidents.log.at", 18), column(language, "incidents.log.topic", 12),
                column(language, "incidents.log.what", 60), column(language, "incidents.log.said", 60), column(language, "incidents.log.who", 14));
        try (var sheet = SheetWriter.xlsx(out, messages.get(language, "incidents.log"), columns)) {
            String cursor = null;
            do {
                var page = log.page(incident.id(), topic, sought, cursor);
                for (var line : page.rows()) {
                    sheet.row(List.of(AT.format(line.at().atZone(day.zone())), words.t("incidents.topic." + line.topic()), words.t(line.what()),
                            line.said(), line.actorName()));
                }
                cursor = page.next();
            } while (cursor != null);
        }
    }

    private SheetColumn column(Locale language, String key, int width) {
        return new SheetColumn(messages.get(language, key), width);
    }
}
