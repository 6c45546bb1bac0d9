package org.shouwang.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When to stop for a moment within a shift: information, nothing is refused for it. */
public final class Breaks {

    private Breaks() {
    }

    /** Every so often after the begin; none at the very end. */
    public static List<Instant> within(Instant from, Instant until, Duration every) {
        var all = new ArrayList<Instant>();
        for (var at = from.plus(every); at.isBefore(until); at = at.plus(every)) {
            all.add(at);
        }
        return all;
    }
}
