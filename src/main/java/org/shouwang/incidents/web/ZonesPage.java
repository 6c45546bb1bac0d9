package org.shouwang.incidents.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.Incident;
import org.shouwang.incidents.Zone;
import org.shouwang.incidents.ZoneLevel;
import org.shouwang.platform.web.MiniWall;
import org.shouwang.platform.web.Tone;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Estate;

/**
 * The zones, drawn on the walls.
 *
 * @param incident in whose zones one looks; null in normal times
 * @param names zone → what people call its places
 */
public record ZonesPage(@Nullable Incident incident, List<Row> estates, List<Zone> now, List<Zone> later, List<Zone> past, Map<Zone, String> names) {

    public record Row(Estate estate, List<Block> buildings) {
    }

    /** @param zone the strictest one in the building; null for none */
    public record Block(BuildingId id, MiniWall wall, @Nullable Zone zone) {

        public @Nullable ZoneLevel level() {
            return zone == null ? null : zone.level();
        }
    }

    /** In which colour a level is drawn. */
    public static Tone tone(@Nullable ZoneLevel level) {
        return level == null ? Tone.EXEMPT : level.staysHome() ? Tone.URGENT : level.limited() ? Tone.MISS : Tone.PLAIN;
    }

    public List<ZoneLevel> levels() {
        return now.stream().map(Zone::level).distinct().sorted().toList();
    }
}
