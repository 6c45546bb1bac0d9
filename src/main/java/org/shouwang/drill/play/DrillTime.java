package org.shouwang.drill.play;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.shouwang.drill.Visitor;

/** The clock of the instance, as the drill moves it. */
final class DrillTime {

    private static final String CLOCK = "/api/v1/drill/clock";

    private final Visitor visitor;
    private final ZoneOffset offset;
    private Instant now;

    DrillTime(Visitor visitor, OffsetDateTime begins) {
        this.visitor = visitor;
        this.offset = begins.getOffset();
        this.now = Instant.parse(visitor.get(CLOCK).expectOk().json().get("now").asString());
    }

    Instant now() {
        return now;
    }

    OffsetDateTime local() {
        return now.atOffset(offset);
    }

    ZoneOffset offset() {
        return offset;
    }

    /** Puts the clock forward; what falls due by then has been done when this returns. An instant that has passed changes nothing. */
    void to(Instant then) {
        if (then.isAfter(now)) {
            visitor.json("PUT", CLOCK, "{\"now\":\"" + then + "\"}").expectOk();
            now = then;
        }
    }
}
