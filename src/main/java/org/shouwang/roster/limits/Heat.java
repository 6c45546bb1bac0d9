package org.shouwang.roster.limits;

import java.time.LocalDate;
import java.util.Map;

/**
 * How hot the days are expected to become, as far as somebody has said so.
 *
 * @param highs the highest temperature of a day in °C
 */
public record Heat(Map<LocalDate, Double> highs) {

    public static final Heat UNKNOWN = new Heat(Map.of());

    public Heat {
        highs = Map.copyOf(highs);
    }

    /** Whether the day becomes at least so hot; a day of which nobody has said anything does not. */
    public boolean reaches(LocalDate day, double degrees) {
        return highs.getOrDefault(day, Double.NEGATIVE_INFINITY) >= degrees;
    }
}
