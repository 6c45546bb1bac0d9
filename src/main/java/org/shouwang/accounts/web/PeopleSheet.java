package org.shouwang.accounts.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.sheet.SheetColumn;
import org.shouwang.platform.sheet.SheetWriter;
import org.shouwang.platform.web.Messages;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.shouwang.privacy.Masked;
import org.springframework.stereotype.Component;

/** The list as a sheet, phone numbers masked; that it was taken out stands in the log. */
@Component
class PeopleSheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private final PeopleList list;
    private final Messages messages;
    private final Areas areas;
    private final Audit audit;

    PeopleSheet(PeopleList list, Messages messages, Areas areas, Audit audit) {
        this.list = list;
        this.messages = messages;
        this.areas = areas;
        this.audit = audit;
    }

    String title(Locale language) {
        return areas.get(Current.area()).name() + " " + messages.get(language, "accounts.people");
    }

    void write(PeopleList.Sought sought, Locale language, OutputStream out) throws IOException {
        audit.record(AuditEntry.of(Act.EXPORTED, "accounts.audit.people-exported").detail("rows=" + list.count(sought)));
        var zone = areas.get(Current.area()).zone();
        var columns = List.of(column(language, "accounts.name", 16), column(language, "accounts.phone", 16),
                column(language, "accounts.people.roles", 40), column(language, "accounts.people.until", 14), column(language, "accounts.people.state", 12));
        try (var sheet = SheetWriter.xlsx(out, messages.get(language, "accounts.people"), columns)) {
            list.each(sought, person -> {
                try {
                    sheet.row(List.of(person.name(), Masked.phone(person.phone()),
                            person.roles().stream().map(role -> messages.get(language, "accounts.role." + role)).collect(Collectors.joining(" ")),
                            person.until() == null ? "" : DAY.format(person.until().atZone(zone)),
                            person.locked() ? messages.get(language, "accounts.people.locked") : ""));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private SheetColumn column(Locale language, String key, int width) {
        return new SheetColumn(messages.get(language, key), width);
    }
}
