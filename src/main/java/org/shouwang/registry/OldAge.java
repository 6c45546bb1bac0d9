package org.shouwang.registry;

import java.time.LocalDate;

/** 70岁以上: who was born on this day or earlier needs more because of age. It includes those who turn seventy today. */
final class OldAge {

    private static final int YEARS = 70;

    private OldAge() {
    }

    static LocalDate bornBy(LocalDate today) {
        return today.minusYears(YEARS);
    }
}
