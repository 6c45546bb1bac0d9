package org.shouwang.roster;

import java.time.LocalDate;
import java.util.Map;

/**
 * How hot the days are expected to become, as far as somebody has said so.
 *
 * @param highs the highest temperature of a day in °C
 */
record Heat(Map<LocalDate, Double> highs) {

    static final Heat UNKNOWN = new Heat(Map.of());

    Heat {
        highs = Map.copyOf(highs);
    }

    /** Whether the day becomes at least so hot; a day of which nobody has said anything does not. */
    boolean reaches(LocalDate day, double degrees) {
        return highs.getOrDefault(day, Double.NEGATIVE_INFINITY) >= degrees;
    }
}
