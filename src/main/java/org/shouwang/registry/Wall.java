package org.shouwang.registry;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A building as it stands: floors from the top, in each the doors unit by unit.
 *
 * @param doors in house order: by unit, floor from below, room
 */
public record Wall(Building building, List<WallDoor> doors) {

    /** A floor with its doors, one list for each unit of the building, empty where the unit has none there. */
    public record Floor(int number, List<List<WallDoor>> units) {
    }

    public Wall {
        doors = List.copyOf(doors);
    }

    /** The names of the units from left to right. */
    public List<String> units() {
        return doors.stream().map(WallDoor::unit).distinct().toList();
    }

    /** From the top floor down. */
    public List<Floor> floors() {
        var units = units();
        return doors.stream().collect(Collectors.groupingBy(WallDoor::floor)).entrySet().stream()
                .map(floor -> new Floor(floor.getKey(), units.stream()
                        .map(unit -> floor.getValue().stream().filter(door -> door.unit().equals(unit)).toList()).toList()))
                .sorted(Comparator.comparingInt(Floor::number).reversed()).toList();
    }
}
