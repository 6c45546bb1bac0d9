package org.shouwang.registry;

import java.util.List;

/**
 * A building at a glance.
 *
 * @param floors the small wall, from the top floor down
 */
public record BuildingTile(BuildingId id, EstateId estate, String name, BuildingKind kind, int doors, int households,
        int residents, int away, int doorsInNeed, int emptyFlats, List<List<DoorState>> floors) {
}
