package org.shouwang.roster.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.sheet.SheetColumn;
import org.shouwang.platform.sheet.SheetWriter;
import org.shouwang.platform.web.Messages;
import org.shouwang.platform.web.Words;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.shouwang.roster.LoggedRequest;
import org.shouwang.roster.Opening;
import org.shouwang.roster.Openings;
import org.shouwang.roster.Shift;
import org.shouwang.roster.Shifts;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.stereotype.Component;

/** An opening's log as a sheet, to settle a dispute: in the order of the answers; that it was taken out stands in the audit log. */
@Component
class OpeningLogSheet {

    private static final DateTimeFormatter TO_THE_MILLISECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int PAGE = 1_000;

    private final Openings openings;
    private final Shifts shifts;
    private final Messages messages;
    private final Audit audit;
    private final AreaDay day;
    private final Clock clock;

    OpeningLogSheet(Openings openings, Shifts shifts, Messages messages, Audit audit, AreaDay day, Clock clock) {
        this.openings = openings;
        this.shifts = shifts;
        this.messages = messages;
        this.audit = audit;
        this.day = day;
        this.clock = clock;
    }

    /** @param person only this one's; null for everybody's */
    void write(Opening opening, @Nullable VolunteerId person, String named, Locale language, OutputStream out) throws IOException {
        audit.record(AuditEntry.of(Act.EXPORTED, "roster.audit.log-exported").detail("opening=" + opening.id()));
        var words = new Words(messages, language, day.zone(), clock);
        var byId = shifts.ofOpening(opening.id()).stream().collect(Collectors.toMap(Shift::id, Function.identity()));
        var columns = List.of(column(words, "roster.log.number", 8), column(words, "roster.log.at", 24), column(words, "roster.log.who", 14),
                column(words, "roster.log.what", 14), column(words, "roster.post", 18), column(words, "roster.sheet.time", 18), column(words, "roster.log.answer", 60));
        try (var sheet = SheetWriter.xlsx(out, words.t("roster.log"), columns)) {
            String cursor = null;
            do {
                var page = openings.log(opening.id(), person, named, cursor, PAGE);
                for (var line : page.rows()) {
                    sheet.row(cells(line, byId.get(line.shift()), words));
                }
                cursor = page.next();
            } while (cursor != null);
        }
    }

    private List<String> cells(LoggedRequest line, @Nullable Shift shift, Words words) {
        return List.of(String.valueOf(line.place()), TO_THE_MILLISECOND.format(line.at().atZone(day.zone())),
                line.person() == null ? words.t("roster.log.unknown") : line.personName(), words.t("roster.act." + line.act()),
                shift == null ? "" : shift.postName(), shift == null ? "" : MINUTE.format(shift.from().atZone(day.zone())), words.t(Told.words(line.outcome())));
    }

    private static SheetColumn column(Words words, String key, int width) {
        return new SheetColumn(words.t(key), width);
    }
}
