package org.shouwang.roster.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.shouwang.platform.web.Tone;
import org.shouwang.roster.Batch;
import org.shouwang.roster.Post;
import org.shouwang.roster.Shift;

/** A week of posts × days, and the shifts without people. */
public record WeekPage(LocalDate monday, List<LocalDate> days, List<Row> rows, List<Shift> gaps, List<Batch> batches, Instant now) {

    /** @param days the shifts of each day, in the order of the days */
    public record Row(Post post, List<List<Shift>> days) {
    }

    public boolean empty() {
        return rows.isEmpty();
    }

    public LocalDate before() {
        return monday.minusWeeks(1);
    }

    public LocalDate after() {
        return monday.plusWeeks(1);
    }

    /** Full, not full, or not full although it begins within a day. */
    public Tone tone(Shift shift) {
        return shift.free() == 0 ? Tone.DONE : !shift.until().isAfter(now) ? Tone.EXEMPT
                : shift.from().isBefore(now.plusSeconds(86_400)) ? Tone.URGENT : Tone.MISS;
    }
}
