package org.shouwang.incidents.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

import org.shouwang.incidents.Zone;
import org.shouwang.platform.web.DoorWall;
import org.shouwang.platform.web.MiniWall;
import org.shouwang.registry.Building;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Door;
import org.shouwang.registry.DoorBook;
import org.shouwang.registry.DoorKind;
import org.springframework.stereotype.Component;

/** Draws the estate's walls with the level of every door; no persons. Three statements, however many buildings there are. */
@Component
class ZoneWalls {

    private final Buildings buildings;

    ZoneWalls(Buildings buildings) {
        this.buildings = buildings;
    }

    List<ZonesPage.Row> draw(List<Zone> zones) {
        var book = buildings.book();
        var all = buildings.buildings();
        return buildings.estates().stream().map(estate -> new ZonesPage.Row(estate, all.stream()
                .filter(building -> building.estate().equals(estate.id())).map(building -> block(building, book, zones)).toList()))
                .filter(row -> !row.buildings().isEmpty()).toList();
    }

    private static ZonesPage.Block block(Building building, DoorBook book, List<Zone> zones) {
        var here = zones.stream().filter(zone -> zone.touches(building.id())).toList();
        var doors = book.doors(building.id()).stream().map(door -> {
            var level = here.stream().filter(zone -> zone.covers(building.id(), door.unit())).map(Zone::level).min(Comparator.naturalOrder()).orElse(null);
            return new DoorWall.Door(door.unit(), floor(door), door.room(), ZonesPage.tone(level), "", "");
        }).toList();
        return new ZonesPage.Block(building.id(), MiniWall.of(DoorWall.of(building.name(), doors, new LinkedHashMap<>())), here.stream().min(Comparator.comparing(Zone::level)).orElse(null));
    }

    private static int floor(Door door) {
        return door.kind() == DoorKind.FLAT ? door.floor() : 0;
    }
}
