package org.shouwang.registry;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Sensitive;

/**
 * Why a resident needs more (特殊需要), recorded with consent.
 *
 * @param until the last day on which it holds; null where no end is in sight
 * @param dueDate of a pregnancy
 * @param schedule of a treatment, as people say it: 周二四六上午
 * @param noted whether there is a note, which is kept sealed
 */
public record Need(NeedId id, @Sensitive("to serve those who need more") NeedKind kind, Consent consent, NeedSource source,
        LocalDate since, @Nullable LocalDate until, @Sensitive("to have a bed ready") @Nullable LocalDate dueDate,
        @Sensitive("to have a car ready") String schedule, boolean noted, long version) {
}
