package org.shouwang.incidents.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.shouwang.incidents.Incident;
import org.shouwang.incidents.ZoneLevel;
import org.shouwang.registry.Building;
import org.shouwang.registry.Estate;

/**
 * What stands around the form that draws a zone.
 *
 * @param ends the levels in use → when such a zone would end that begins now
 * @param byUnit whether the rules allow single units
 */
public record ZoneFormPlace(Incident incident, Map<ZoneLevel, Instant> ends, boolean byUnit, List<Row> estates) {

    public record Row(Estate estate, List<Block> buildings) {
    }

    /** @param units names, from left to right; empty where there is only one */
    public record Block(Building building, List<String> units) {
    }
}
