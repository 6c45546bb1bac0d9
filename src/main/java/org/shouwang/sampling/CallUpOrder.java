package org.shouwang.sampling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.shouwang.registry.BuildingId;

/**
 * Which building goes to which site when: one after the other at the planned rate of a lane, clean buildings before
 * controlled ones, closed ones not at all. A building goes to the site that is free first, the large ones of an equal
 * level in house order, so that neighbours walk together.
 */
final class CallUpOrder {

    /** Nobody is called to the minute. */
    private static final Duration STEP = Duration.ofMinutes(5);

    private CallUpOrder() {
    }

    /**
     * @param buildings in house order
     * @param people how many of each building will come
     * @param perLane people a lane takes in an hour
     */
    static List<RoundBuilding> of(List<RoundBuilding> buildings, Map<BuildingId, Integer> people, List<Site> sites, int perLane) {
        if (sites.isEmpty()) {
            return List.of();
        }
        var free = new HashMap<Site, Instant>();
        sites.forEach(site -> free.put(site, site.facts().opens()));
        var planned = new ArrayList<RoundBuilding>();
        buildings.stream().filter(building -> building.level() != Level.CLOSED && people.getOrDefault(building.building(), 0) > 0)
                .sorted(Comparator.comparing(RoundBuilding::level)).forEach(building -> {
                    var site = sites.stream().min(Comparator.comparing(free::get)).orElseThrow();
                    var from = free.get(site);
                    var until = from.plus(lasts(people.get(building.building()), site.facts().lanes() * perLane));
                    free.put(site, until);
                    planned.add(new RoundBuilding(building.building(), building.level(), building.pool(), building.byHousehold(),
                            new RoundBuilding.CallUp(site.id(), from, until)));
                });
        return planned;
    }

    private static Duration lasts(int people, int perHour) {
        long minutes = (60L * people + perHour - 1) / perHour;
        long step = STEP.toMinutes();
        return Duration.ofMinutes(Math.max(step, (minutes + step - 1) / step * step));
    }
}
