package org.shouwang.registry;

import java.time.Clock;
import java.time.LocalDate;

import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.springframework.stereotype.Component;

/** What day it is in the current area. */
@Component
class AreaDay {

    /** 70岁以上 includes those who turn seventy today. */
    static final int OLD_AGE = 70;

    private final Areas areas;
    private final Clock clock;

    AreaDay(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(areas.get(Current.area()).zone()));
    }

    /** Who was born on this day or earlier needs more because of age. */
    LocalDate oldIfBornBy() {
        return today().minusYears(OLD_AGE);
    }
}
