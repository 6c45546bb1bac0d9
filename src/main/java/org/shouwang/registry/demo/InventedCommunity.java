package org.shouwang.registry.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.shouwang.platform.DemoContent.Size;

/** A whole community that never existed: the same seed and day give the same people. */
record InventedCommunity(List<InventedBuilding> buildings, List<InventedHousehold> households) {

    private static final long SEED = 20221121;

    InventedCommunity {
        buildings = List.copyOf(buildings);
        households = List.copyOf(households);
    }

    static InventedCommunity of(Size size, LocalDate today) {
        var chance = new Random(SEED);
        var buildings = InventedEstates.of(size, chance);
        var families = new InventedFamilies(chance, today);
        var households = new ArrayList<InventedHousehold>();
        long left = people(size);
        for (var flat : flats(buildings, chance)) {
            if (left <= 0) {
                break;
            }
            var household = isNeighbour(flat) ? families.alone(flat.building(), flat.door(), "张晓明", 72)
                    : families.behind(flat.building(), flat.door());
            if (household.people().size() > left) {
                continue;
            }
            households.add(household);
            left -= household.people().size();
        }
        return new InventedCommunity(buildings, households);
    }

    static int people(Size size) {
        return switch (size) {
            case COMMUNITY -> 742;
            case LARGE -> 11_700;
        };
    }

    long peopleCount() {
        return households.stream().mapToLong(household -> household.people().size()).sum();
    }

    private record Flat(InventedBuilding building, InventedDoor door) {
    }

    /** In no order, so that the flats that stay empty lie anywhere; the neighbour of every example first. */
    private static List<Flat> flats(List<InventedBuilding> buildings, Random chance) {
        var flats = new ArrayList<Flat>();
        for (var building : buildings) {
            building.doors().stream().filter(InventedDoor::flat).forEach(door -> flats.add(new Flat(building, door)));
        }
        Collections.shuffle(flats, chance);
        flats.sort((one, other) -> Boolean.compare(isNeighbour(other), isNeighbour(one)));
        return flats;
    }

    private static boolean isNeighbour(Flat flat) {
        return flat.building().estate().equals(InventedEstates.FIRST) && flat.building().name().equals("5号楼")
                && flat.door().unit().equals("2") && flat.door().room().equals("502");
    }
}
