package org.shouwang.registry.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.shouwang.registry.BuildingFacts;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.BuildingKind;
import org.shouwang.registry.Door;
import org.shouwang.registry.DoorId;
import org.shouwang.registry.DoorKeys;
import org.shouwang.registry.DoorKind;
import org.shouwang.registry.DoorPlan;
import org.shouwang.registry.EstateId;
import org.shouwang.registry.RegisterImage;
import org.shouwang.registry.RegisterPlan;

/** The places of the register, and those that a sheet adds to them. */
final class NewPlaces {

    private final KnownPlaces known;
    private final Map<String, EstateId> estateIds = new HashMap<>();
    private final Map<String, BuildingId> buildingIds = new HashMap<>();
    private final Map<String, Door> doorsByKey = new HashMap<>();
    private final Map<DoorId, Door> doorsById = new HashMap<>();
    private final Map<BuildingId, String> keysOfBuilding = new HashMap<>();

    private final List<RegisterPlan.NewEstate> estates = new ArrayList<>();
    private final Map<BuildingId, DoorPlace> newBuildings = new LinkedHashMap<>();
    private final List<RegisterPlan.NewDoor> doors = new ArrayList<>();
    private final Set<String> doorsMade = new HashSet<>();

    NewPlaces(RegisterImage image, String areaName) {
        this.known = new KnownPlaces(areaName);
        image.estates().forEach(it -> estateIds.put(known.estate(it.name()), it.id()));
        image.buildings().forEach(it -> {
            String estate = DoorKeys.estate(it.estateName());
            String key = DoorKeys.building(it.name());
            known.building(estate, key, it.name());
            buildingIds.put(estate + "|" + key, it.id());
            keysOfBuilding.put(it.id(), estate + "|" + key);
        });
        image.doors().forEach(it -> {
            var place = place(it);
            known.door(place);
            doorsByKey.put(place.id(), it);
            doorsById.put(it.id(), it);
        });
    }

    /** What is known when a sheet is read. */
    KnownPlaces known() {
        return known;
    }

    private static DoorPlace place(Door door) {
        return new DoorPlace(DoorKeys.estate(door.estate()), door.estate(), DoorKeys.building(door.buildingName()), door.buildingName(),
                DoorKeys.unit(door.unit()), door.unit(), door.room(), door.room());
    }

    Optional<DoorId> existingDoor(DoorPlace place) {
        return Optional.ofNullable(doorsByKey.get(place.id())).map(Door::id);
    }

    Optional<Door> door(DoorId id) {
        return Optional.ofNullable(doorsById.get(id));
    }

    Optional<String> buildingKeys(DoorId door) {
        return Optional.ofNullable(doorsById.get(door)).map(it -> keysOfBuilding.get(it.building()));
    }

    /** The building of a place, new if need be. */
    BuildingId building(DoorPlace place) {
        estateIds.computeIfAbsent(place.estateKey(), key -> {
            var id = EstateId.next();
            estates.add(new RegisterPlan.NewEstate(id, place.estate()));
            return id;
        });
        return buildingIds.computeIfAbsent(place.buildingId(), key -> {
            var id = BuildingId.next();
            newBuildings.put(id, place);
            return id;
        });
    }

    /** Makes the door of a place, unless it is there. */
    void door(DoorPlace place) {
        if (!doorsByKey.containsKey(place.id()) && doorsMade.add(place.id())) {
            var kind = place.room().matches("[商底铺].*") ? DoorKind.SHOP : DoorKind.FLAT;
            doors.add(new RegisterPlan.NewDoor(building(place),
                    new DoorPlan(place.unit(), DoorKeys.floor(place.roomKey()), place.room(), kind, "")));
        }
    }

    List<RegisterPlan.NewEstate> estates() {
        return estates;
    }

    List<RegisterPlan.NewDoor> doors() {
        return doors;
    }

    /** With the kind that their doors suggest: how a wall is drawn can be corrected later. */
    List<RegisterPlan.NewBuilding> buildings() {
        var plans = doors.stream().collect(Collectors.groupingBy(RegisterPlan.NewDoor::building,
                Collectors.mapping(RegisterPlan.NewDoor::plan, Collectors.toList())));
        return newBuildings.entrySet().stream().map(it -> new RegisterPlan.NewBuilding(it.getKey(),
                estateIds.get(it.getValue().estateKey()), new BuildingFacts(it.getValue().building(),
                        kind(plans.getOrDefault(it.getKey(), List.of())), "", null, ""))).toList();
    }

    private static BuildingKind kind(List<DoorPlan> doors) {
        long units = doors.stream().map(DoorPlan::unit).distinct().count();
        int floors = doors.stream().mapToInt(DoorPlan::floor).max().orElse(1);
        long widest = doors.stream().collect(Collectors.groupingBy(it -> it.unit() + "|" + it.floor(), Collectors.counting()))
                .values().stream().mapToLong(it -> it).max().orElse(0);
        return units == 1 && widest > 4 && floors > 6 ? BuildingKind.TOWER : floors <= 6 ? BuildingKind.LOW : BuildingKind.SLAB;
    }
}
