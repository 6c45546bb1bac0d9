package org.shouwang.sampling.web;

import java.util.List;
import java.util.Map;

import org.shouwang.platform.web.DoorWall;
import org.shouwang.platform.web.Shell;
import org.shouwang.registry.Building;
import org.shouwang.registry.Door;
import org.shouwang.registry.DoorId;
import org.shouwang.sampling.Count;
import org.shouwang.sampling.Round;

/** A building as its wall, door by door: sampled, missing, away, exempt. */
public record WallPage(Round round, Building building, List<Door> doors, Map<DoorId, Count> counts, Count count) {

    public DoorWall drawn(Shell shell) {
        return DoorWall.of(building.name(), doors.stream().map(door -> CoverTones.door(shell.words(), door,
                counts.getOrDefault(door.id(), Count.NONE), shell.url("/rounds/" + round.id() + "/doors/" + door.id()))).toList(),
                CoverTones.legend(shell.words()));
    }
}
