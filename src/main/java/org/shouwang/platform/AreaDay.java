package org.shouwang.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.springframework.stereotype.Component;

/** What day it is in the current area, by the injected clock and the area's zone. */
@Component
public class AreaDay {

    private final Areas areas;
    private final Clock clock;

    AreaDay(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone()));
    }

    public Instant now() {
        return clock.instant();
    }

    public ZoneId zone() {
        return areas.get(Current.area()).zone();
    }
}
