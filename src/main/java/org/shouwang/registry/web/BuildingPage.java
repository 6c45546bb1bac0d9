package org.shouwang.registry.web;

import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.DoorWall;
import org.shouwang.platform.web.Shell;
import org.shouwang.registry.Building;
import org.shouwang.registry.NeedKind;
import org.shouwang.registry.Wall;
import org.shouwang.registry.WallDoor;

/**
 * A building as its wall of doors.
 *
 * @param show the need that is looked for; null for everything that is going on
 */
public record BuildingPage(Wall wall, @Nullable NeedKind show) {

    public Building building() {
        return wall.building();
    }

    public DoorWall drawn(Shell shell) {
        return new BuildingWalls(shell.words(), shell.url(""), show).draw(wall);
    }

    /** Behind how many doors there is each need, in the order of the kinds; needs that nobody has are left out. */
    public Map<NeedKind, Long> needs() {
        var counts = new EnumMap<NeedKind, Long>(NeedKind.class);
        wall.doors().forEach(door -> door.needs().forEach(need -> counts.merge(need, 1L, Long::sum)));
        return counts;
    }

    public int households() {
        return wall.doors().stream().mapToInt(WallDoor::households).sum();
    }

    public int residents() {
        return wall.doors().stream().mapToInt(WallDoor::residents).sum();
    }

    public int here() {
        return wall.doors().stream().mapToInt(WallDoor::here).sum();
    }
}
