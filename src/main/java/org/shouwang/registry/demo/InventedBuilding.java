package org.shouwang.registry.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.shouwang.registry.BuildingKind;

/** A building as built; no two kinds draw the same wall. */
record InventedBuilding(String estate, String name, BuildingKind kind, List<InventedDoor> doors) {

    private static final List<String> SHOPS = List.of("春来便利店", "老街面馆", "小区药房", "缤纷水果", "平价粮油", "快修手机",
            "洗衣店", "理发店", "菜鸟驿站", "早点铺");
    /** Builders of towers like no floor to sound like death, or like bad luck. */
    private static final Set<Integer> UNLUCKY = Set.of(4, 13, 14);

    InventedBuilding {
        doors = List.copyOf(doors);
    }

    long flats() {
        return doors.stream().filter(InventedDoor::flat).count();
    }

    /** Few floors, no lift, two doors on each landing. */
    static InventedBuilding low(String estate, String name, int units, int floors) {
        return new InventedBuilding(estate, name, BuildingKind.LOW, landings(units, floors, 2));
    }

    /** The same with shops on the street side instead of flats on the ground floor. */
    static InventedBuilding overShops(String estate, String name, int units, int floors) {
        var doors = new ArrayList<InventedDoor>();
        for (int i = 0; i < units * 2; i++) {
            doors.add(InventedDoor.shop(i + 1, SHOPS.get(i % SHOPS.size())));
        }
        landings(units, floors, 2).stream().filter(door -> door.floor() > 1).forEach(doors::add);
        return new InventedBuilding(estate, name, BuildingKind.LOW, doors);
    }

    static InventedBuilding slab(String estate, String name, int units, int floors, int doorsALanding) {
        return new InventedBuilding(estate, name, BuildingKind.SLAB, landings(units, floors, doorsALanding));
    }

    /** One core; the ground floor is a lobby with one door less, the top floor one large flat. */
    static InventedBuilding tower(String estate, String name, int floors, int doorsALanding, boolean withoutUnlucky) {
        var doors = new ArrayList<InventedDoor>();
        int built = 0;
        for (int floor = 1; built < floors; floor++) {
            if (withoutUnlucky && UNLUCKY.contains(floor)) {
                continue;
            }
            built++;
            int here = built == floors ? 1 : built == 1 ? Math.max(1, doorsALanding - 1) : doorsALanding;
            for (int number = 1; number <= here; number++) {
                doors.add(InventedDoor.flat("", floor, room(floor, number)));
            }
        }
        return new InventedBuilding(estate, name, BuildingKind.TOWER, doors);
    }

    /** Houses in a row, each with its own front door. */
    static InventedBuilding villas(String estate, String name, int houses) {
        var doors = new ArrayList<InventedDoor>();
        for (int house = 1; house <= houses; house++) {
            doors.add(InventedDoor.flat("", 1, String.valueOf(house)));
        }
        return new InventedBuilding(estate, name, BuildingKind.SINGLE, doors);
    }

    @Override
    public String toString() {
        return estate + name;
    }

    private static List<InventedDoor> landings(int units, int floors, int doorsALanding) {
        var doors = new ArrayList<InventedDoor>();
        for (int unit = 1; unit <= units; unit++) {
            for (int floor = 1; floor <= floors; floor++) {
                for (int number = 1; number <= doorsALanding; number++) {
                    doors.add(InventedDoor.flat(String.valueOf(unit), floor, room(floor, number)));
                }
            }
        }
        return doors;
    }

    private static String room(int floor, int number) {
        return floor + (number < 10 ? "0" : "") + number;
    }
}
