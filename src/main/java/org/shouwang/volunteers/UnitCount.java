package org.shouwang.volunteers;

import java.util.Map;

/**
 * How many people a work unit has, and where.
 *
 * @param proposed how many wait for the community's answer
 */
public record UnitCount(Map<Whereabouts, Integer> at, int proposed) {

    static final UnitCount NOBODY = new UnitCount(Map.of(), 0);

    public UnitCount {
        at = Map.copyOf(at);
    }

    public int at(Whereabouts place) {
        return at.getOrDefault(place, 0);
    }

    public int people() {
        return at.values().stream().mapToInt(Integer::intValue).sum();
    }
}
