package org.shouwang.registry.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;
import org.shouwang.registry.ActId;
import org.shouwang.registry.Consent;
import org.shouwang.registry.Need;
import org.shouwang.registry.NeedFacts;
import org.shouwang.registry.NeedId;
import org.shouwang.registry.NeedKind;
import org.shouwang.registry.NeedSource;

/** A need as typed. */
public record NeedForm(String id, String act, @Nullable String version, @Nullable String kind, @Nullable String consent,
        @Nullable String source, @Nullable String since, @Nullable String until, @Nullable String dueDate,
        @Nullable String schedule, @Nullable String note) {

    /** A need is looked at again after half a year unless somebody says otherwise: consent is not for ever. */
    private static final int USUAL_MONTHS = 6;

    static NeedForm blank(LocalDate today) {
        return new NeedForm(NeedId.next().toString(), ActId.next().toString(), "0", "", "", NeedSource.VISIT.name(),
                today.toString(), today.plusMonths(USUAL_MONTHS).toString(), "", "", "");
    }

    static NeedForm of(Need need) {
        return new NeedForm(need.id().toString(), ActId.next().toString(), String.valueOf(need.version()), need.kind().name(),
                need.consent().name(), need.source().name(), need.since().toString(), text(need.until()), text(need.dueDate()),
                need.schedule(), "");
    }

    NeedId need() {
        return NeedId.of(id);
    }

    /** @param fresh whether an empty note means none; in an edit it means that the sealed one stays */
    NeedFacts facts(boolean fresh) {
        var from = Entered.date(since, "since");
        if (from == null) {
            throw Problem.invalid("platform.problem.check").at("since", "platform.field.missing");
        }
        return new NeedFacts(Entered.choice(kind, NeedKind.class, "kind"), Entered.choice(consent, Consent.class, "consent"),
                Entered.choice(source, NeedSource.class, "source"), from, Entered.date(until, "until"),
                Entered.date(dueDate, "dueDate"), Entered.text(schedule), fresh || !Entered.blank(note) ? Entered.text(note) : null);
    }

    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
