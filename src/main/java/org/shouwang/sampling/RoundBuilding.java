package org.shouwang.sampling;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.shouwang.registry.BuildingId;

/**
 * A building of a round: how its people are pooled, and when it is called where.
 *
 * @param pool how many at most go into one tube
 * @param byHousehold whether a tube holds one household only
 * @param callUp null while nobody planned it, and for a closed building, which is visited
 */
public record RoundBuilding(BuildingId building, Level level, int pool, boolean byHousehold, @Nullable CallUp callUp) {

    /** When a building is called to which site. */
    public record CallUp(SiteId site, Instant from, Instant until) {
    }
}
