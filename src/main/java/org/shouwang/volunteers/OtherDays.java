package org.shouwang.volunteers;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;

/**
 * Days on which somebody can or cannot, otherwise than in other weeks. Why is not asked.
 *
 * @param time of each of these days; null for all day
 */
public record OtherDays(UUID id, LocalDate first, LocalDate last, boolean can, @Nullable DayTime time) {

    private static final int LONGEST = 366;

    public OtherDays {
        if (last.isBefore(first)) {
            throw Problem.invalid("platform.problem.check").at("last", "volunteers.times.ends-before");
        }
        if (!last.isBefore(first.plusDays(LONGEST))) {
            throw Problem.invalid("platform.problem.check").at("last", "volunteers.times.too-long");
        }
    }
}
