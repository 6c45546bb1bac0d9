package org.shouwang.registry.demo;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.shouwang.registry.Consent;
import org.shouwang.registry.NeedKind;
import org.shouwang.registry.NeedSource;

/**
 * Why somebody who does not exist needs more.
 *
 * @param due day of birth for the pregnant
 * @param schedule days of dialysis
 */
record InventedNeed(NeedKind kind, Consent consent, NeedSource source, @Nullable LocalDate until, @Nullable LocalDate due,
        String schedule) {

    static InventedNeed of(NeedKind kind, NeedSource source, LocalDate until) {
        return new InventedNeed(kind, kind == NeedKind.MINOR_ALONE ? Consent.GUARDIAN : Consent.SELF, source, until, null, "");
    }

    static InventedNeed pregnant(LocalDate due) {
        return new InventedNeed(NeedKind.PREGNANT, Consent.SELF, NeedSource.SELF, due.plusDays(30), due, "");
    }

    static InventedNeed dialysis(String days, LocalDate until) {
        return new InventedNeed(NeedKind.DIALYSIS, Consent.SELF, NeedSource.FAMILY, until, null, days);
    }
}
