package org.shouwang.registry;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Written;
import org.shouwang.privacy.Sensitive;

/**
 * What is said about a need.
 *
 * @param consent on whose word it is recorded; without one it is not
 * @param until the last day on which it holds; of a pregnancy, three months after the due date where nothing else is said
 * @param note kept sealed; null in an edit leaves the note as it is
 */
public record NeedFacts(@Sensitive("to serve those who need more") NeedKind kind, Consent consent, NeedSource source,
        LocalDate since, @Nullable LocalDate until, @Sensitive("to have a bed ready") @Nullable LocalDate dueDate,
        @Sensitive("to have a car ready") String schedule, @Sensitive("to serve those who need more") @Nullable String note) {

    private static final int MONTHS_AFTER_BIRTH = 3;

    public NeedFacts {
        if (kind.derived()) {
            throw Problem.invalid("platform.problem.check").at("kind", "registry.need.derived");
        }
        if (kind == NeedKind.PREGNANT && dueDate == null) {
            throw Problem.invalid("platform.problem.check").at("dueDate", "registry.need.due-date");
        }
        if (kind != NeedKind.PREGNANT) {
            dueDate = null;
        }
        if (until == null && dueDate != null) {
            until = dueDate.plusMonths(MONTHS_AFTER_BIRTH);
        }
        if (until != null && until.isBefore(since)) {
            throw Problem.invalid("platform.problem.check").at("until", "registry.need.ends-before");
        }
        schedule = Written.line(schedule, "schedule", 100);
        note = note == null ? null : Written.text(note, "note", 1000);
    }

    public static NeedFacts of(NeedKind kind, LocalDate since) {
        return new NeedFacts(kind, Consent.SELF, NeedSource.SELF, since, null, null, "", null);
    }

    @Override
    public String toString() {
        return "a need";
    }
}
