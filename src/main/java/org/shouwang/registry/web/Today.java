package org.shouwang.registry.web;

import java.time.Clock;
import java.time.LocalDate;

import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.springframework.stereotype.Component;

/** What day it is in the current area. */
@Component("registryWebToday")
class Today {

    private final Areas areas;
    private final Clock clock;

    Today(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    LocalDate date() {
        return LocalDate.now(clock.withZone(areas.get(Current.area()).zone()));
    }
}
