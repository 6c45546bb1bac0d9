package org.shouwang.drill.play;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;

import org.shouwang.drill.Visitor;

/** The clock of the instance, as the drill moves it, and what people have set themselves for later. */
final class DrillTime {

    private static final String CLOCK = "/api/v1/drill/clock";

    /** @param order among what falls to the same instant */
    private record Later(Instant at, int order, Runnable what) {
    }

    private final Visitor visitor;
    private final ZoneOffset offset;
    private final PriorityQueue<Later> agenda = new PriorityQueue<>(Comparator.comparing(Later::at).thenComparing(Later::order));
    private Instant now;
    private int planned;

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

    /** What somebody does at that time, whatever else happens until then; never when the drill has ended before. */
    void at(Instant then, Runnable what) {
        agenda.add(new Later(then, planned++, what));
    }

    /** Puts the clock forward; what falls due by then has been done when this returns. An instant that has passed changes nothing. */
    void to(Instant then) {
        for (var next = agenda.peek(); next != null && !next.at().isAfter(then); next = agenda.peek()) {
            agenda.remove();
            put(next.at());
            next.what().run();
        }
        put(then);
    }

    private void put(Instant then) {
        if (then.isAfter(now)) {
            visitor.json("PUT", CLOCK, "{\"now\":\"" + then + "\"}").expectOk();
            now = then;
        }
    }
}
