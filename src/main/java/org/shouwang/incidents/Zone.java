package org.shouwang.incidents;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.registry.BuildingId;

/**
 * Buildings or units under a level. It ends at its instant, whether or not anybody has come to note that yet.
 *
 * @param rules the playbook version that it was drawn under and that gave it its end
 * @param until when it ends, ended or not
 * @param ended how it ended; null while it holds or nobody noted it yet
 */
public record Zone(ZoneId id, IncidentId incident, ZoneLevel level, List<ZonePlace> places, String basis, PlaybookVersionId rules,
        Instant from, Instant until, @Nullable Ended ended, long version) {

    public enum Ended { BY_ITSELF, EARLY, CLOSING }

    public Zone {
        places = List.copyOf(places);
    }

    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** Whether a door of the building in the unit of this name lies in the zone. */
    public boolean covers(BuildingId building, String unit) {
        return places.stream().anyMatch(place -> place.building().equals(building) && (place.isWhole() || place.unit().equals(unit)));
    }

    /** Whether any part of the building lies in the zone. */
    public boolean touches(BuildingId building) {
        return places.stream().anyMatch(place -> place.building().equals(building));
    }
}
