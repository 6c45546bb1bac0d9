package org.shouwang.roster.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.Entered;
import org.shouwang.roster.OtherWork;
import org.shouwang.roster.OtherWorkFacts;
import org.shouwang.roster.OtherWorkId;

/**
 * Work beside the roster as typed: an end that is not after the begin is meant on the next day.
 *
 * @param reason why it is corrected; only then
 */
public record OtherWorkForm(String id, @Nullable String version, @Nullable String day, @Nullable String from, @Nullable String until,
        @Nullable String what, @Nullable String suit, @Nullable String outdoors, @Nullable String reason) {

    static OtherWorkForm blank(LocalDate today) {
        return new OtherWorkForm(OtherWorkId.next().toString(), null, today.toString(), "", "", "", null, null, null);
    }

    static OtherWorkForm of(OtherWork work, ZoneId zone) {
        var facts = work.facts();
        return new OtherWorkForm(work.id().toString(), String.valueOf(work.version()), LocalDate.ofInstant(facts.from(), zone).toString(),
                time(facts.from(), zone), time(facts.until(), zone), facts.what(), facts.suit() ? "true" : null, facts.outdoors() ? "true" : null, "");
    }

    private static String time(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    OtherWorkId work() {
        return new OtherWorkId(Entered.id(id));
    }

    public boolean fresh() {
        return version == null;
    }

    OtherWorkFacts facts(ZoneId zone) {
        var on = PatternForm.day(day, "day");
        var begin = PatternForm.time(from, "from");
        var end = PatternForm.time(until, "until");
        return new OtherWorkFacts(on.atTime(begin).atZone(zone).toInstant(), on.plusDays(end.isAfter(begin) ? 0 : 1).atTime(end).atZone(zone).toInstant(),
                Entered.text(what), suit != null, outdoors != null);
    }
}
