package org.shouwang.roster.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.Entered;
import org.shouwang.roster.hours.Period;

/**
 * What of the ledger is looked at, as the address bar holds it.
 *
 * @param group a team or a work unit whose people are looked at
 */
record HoursAsked(@Nullable String from, @Nullable String until, @Nullable String q, @Nullable String by, @Nullable String group) {

    Period period(LocalDate today) {
        var first = Entered.date(from, "from");
        var last = Entered.date(until, "until");
        var end = last == null ? today : last;
        return first == null ? Period.monthUntil(end) : new Period(first, end);
    }

    LedgerBy chosen() {
        var chosen = Entered.choiceIfAny(by, LedgerBy.class);
        return chosen == null ? LedgerBy.PERSON : chosen;
    }

    String words() {
        return Entered.text(q);
    }

    @Nullable UUID members() {
        return Entered.blank(group) ? null : Entered.id(group);
    }

    static String address(Period period, LedgerBy by, String words, @Nullable UUID group) {
        return "?from=" + period.first() + "&until=" + period.last() + "&by=" + by.name()
                + (words.isEmpty() ? "" : "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)) + (group == null ? "" : "&group=" + group);
    }
}
