package org.shouwang.sampling;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Written;
import org.shouwang.registry.PlaceId;

/** What is said of a site: where, how many lanes, from when until when. */
public record SiteFacts(String name, @Nullable PlaceId place, int lanes, Instant opens, Instant shuts) {

    private static final int MOST_LANES = 40;

    public SiteFacts {
        name = Written.required(name, "name", 40);
        if (lanes < 1 || lanes > MOST_LANES) {
            throw Problem.invalid("platform.problem.check").at("lanes", "sampling.problem.lanes", MOST_LANES);
        }
        if (!shuts.isAfter(opens)) {
            throw Problem.invalid("platform.problem.check").at("shuts", "sampling.problem.hours");
        }
    }
}
