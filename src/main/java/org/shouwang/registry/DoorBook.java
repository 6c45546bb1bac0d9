package org.shouwang.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Doors of an area held in memory, to look many of them up at once: an import asks for every row of its sheet. It shows
 * the register as it was when the book was made.
 */
public final class DoorBook {

    private record Known(Building building, String matchKey) {
    }

    private final List<Known> buildings = new ArrayList<>();
    private final Map<String, List<Known>> byKey = new HashMap<>();
    private final Map<BuildingId, Map<String, List<Door>>> byRoom = new HashMap<>();
    private final Map<BuildingId, Set<String>> units = new HashMap<>();

    DoorBook(Collection<Building> buildings, Collection<Door> doors) {
        buildings.forEach(this::add);
        doors.forEach(this::add);
    }

    private void add(Building building) {
        var known = new Known(building, DoorWords.building(building.name()));
        buildings.add(known);
        byKey.computeIfAbsent(known.matchKey, key -> new ArrayList<>()).add(known);
    }

    private void add(Door door) {
        byRoom.computeIfAbsent(door.building(), id -> new HashMap<>())
                .computeIfAbsent(door.room(), room -> new ArrayList<>()).add(door);
        units.computeIfAbsent(door.building(), id -> new LinkedHashSet<>()).add(DoorWords.unit(door.unit()));
    }

    /** The doors of a building, in no order; none where there is no such building. */
    public List<Door> doors(BuildingId building) {
        return byRoom.getOrDefault(building, Map.of()).values().stream().flatMap(List::stream).toList();
    }

    /** The door that somebody's words name. */
    public FoundDoor find(String words) {
        return found(DoorAddress.readings(words));
    }

    /**
     * The door that the columns of a sheet name; an empty estate or unit means that the sheet does not say.
     *
     * @param building as typed: {@code 12号楼}, {@code 12}
     * @param room as typed: {@code 502}, {@code 502室}
     */
    public FoundDoor find(String estate, String building, String unit, String room) {
        return found(List.of(new DoorAddress(DoorWords.plain(estate), DoorWords.building(building),
                unit.isBlank() ? "" : DoorWords.unit(unit), "", DoorWords.room(room))));
    }

    FoundDoor found(List<DoorAddress> readings) {
        var doors = new LinkedHashSet<Door>();
        var only = new LinkedHashSet<Building>();
        var fitting = new ArrayList<DoorAddress>();
        for (var reading : readings) {
            if (fitting.stream().anyMatch(better -> unitTakenForFloor(better, reading))) {
                continue;
            }
            for (var building : buildings(reading)) {
                if (reading.hasRoom()) {
                    if (doors.addAll(doors(building.id(), reading))) {
                        fitting.add(reading);
                    }
                } else if (!reading.building().isEmpty()) {
                    only.add(building);
                }
            }
        }
        if (doors.size() == 1) {
            return new FoundDoor.One(doors.getFirst());
        }
        if (!doors.isEmpty()) {
            return new FoundDoor.Several(List.copyOf(doors));
        }
        return only.isEmpty() ? new FoundDoor.None() : new FoundDoor.OnlyBuildings(List.copyOf(only));
    }

    /** {@code 12-1-101} is unit 1 where there is one, not any unit's first floor. */
    private static boolean unitTakenForFloor(DoorAddress better, DoorAddress reading) {
        return better.building().equals(reading.building()) && better.room().equals(reading.room())
                && !reading.floor().isEmpty() && reading.unit().isEmpty() && better.unit().equals(reading.floor());
    }

    /** The buildings that a reading may mean. */
    List<Building> buildings(DoorAddress reading) {
        var named = reading.building().isEmpty()
                ? named(reading.estate())
                : byKey.getOrDefault(reading.building(), List.of()).stream()
                        .filter(known -> estateFits(reading.estate(), known.building)).toList();
        return named.stream().map(Known::building).toList();
    }

    private List<Known> named(String words) {
        if (words.isEmpty()) {
            return buildings;
        }
        var exactly = buildings.stream()
                .filter(known -> known.matchKey.length() > 1 && DoorWords.building(words).endsWith(known.matchKey)
                        && estateFits(words.substring(0, Math.max(0, words.length() - known.building.name().length())),
                                known.building))
                .toList();
        return exactly.isEmpty()
                ? buildings.stream().filter(known -> estateFits(words, known.building)).toList() : exactly;
    }

    /** People write the estate with the town before it, or only the first part of its name. */
    private static boolean estateFits(String words, Building building) {
        var said = DoorWords.plain(words).replace(" ", "");
        var estate = DoorWords.plain(building.estateName()).replace(" ", "");
        return said.isEmpty() || said.endsWith(estate) || estate.startsWith(said) || said.contains(estate);
    }

    private List<Door> doors(BuildingId building, DoorAddress reading) {
        return byRoom.getOrDefault(building, Map.of()).getOrDefault(reading.room(), List.of()).stream()
                .filter(door -> unitFits(reading.unit(), door))
                .filter(door -> reading.floor().isEmpty() || reading.floor().equals(String.valueOf(door.floor())))
                .collect(Collectors.toList());
    }

    /** A building whose only unit has no name is called "unit 1" by some. */
    private boolean unitFits(String said, Door door) {
        var unit = DoorWords.unit(door.unit());
        return said.isEmpty() || said.equals(unit)
                || said.equals("1") && unit.isEmpty() && units.getOrDefault(door.building(), Set.of()).size() == 1;
    }
}
