package org.shouwang.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.shouwang.platform.Problem;

/**
 * A building as one describes it to a colleague: three units, floors one to eighteen, four doors a floor, no fourth floor,
 * six shops below.
 *
 * @param units as written; empty means that the building has no units
 * @param fromFloor lowest floor with flats; 2 where shops take the ground floor
 * @param withoutFloors floors that do not exist by name (4, 13, 14)
 * @param doors per floor and unit
 * @param withoutNumbers door numbers that do not exist by name
 * @param shops on the ground floor, outside the units
 */
public record DoorPattern(List<String> units, int fromFloor, int toFloor, Set<Integer> withoutFloors, int doors,
        Set<Integer> withoutNumbers, Numbering numbering, int shops) {

    /** How the doors of a floor are called. */
    public enum Numbering {
        /** 502, 1203. */
        FLOOR_THEN_NUMBER,
        /** 0502, 1203. */
        FOUR_DIGITS,
        /** 5A, 12C. */
        FLOOR_THEN_LETTER,
        /** 1, 2, 3 through the whole unit: old houses. */
        COUNTED
    }

    private static final int MOST = 5_000;

    public DoorPattern {
        units = units.isEmpty() ? List.of("") : List.copyOf(units);
        withoutFloors = Set.copyOf(withoutFloors);
        withoutNumbers = Set.copyOf(withoutNumbers);
        if (fromFloor < -9 || toFloor > 199 || toFloor < fromFloor) {
            throw Problem.invalid("platform.problem.check").at("toFloor", "registry.pattern.floors");
        }
        if (doors < 1 || doors > (numbering == Numbering.FLOOR_THEN_LETTER ? 26 : 99)) {
            throw Problem.invalid("platform.problem.check").at("doors", "registry.pattern.doors");
        }
        if (shops < 0 || shops > 99) {
            throw Problem.invalid("platform.problem.check").at("shops", "registry.pattern.shops");
        }
        if ((long) units.size() * (toFloor - fromFloor + 1) * doors > MOST) {
            throw Problem.invalid("registry.pattern.too-many", MOST);
        }
    }

    public static DoorPattern of(int units, int floors, int doors) {
        var names = new ArrayList<String>();
        for (int unit = 1; unit <= units; unit++) {
            names.add(unit + "单元");
        }
        return new DoorPattern(names, 1, floors, Set.of(), doors, Set.of(), Numbering.FLOOR_THEN_NUMBER, 0);
    }

    /** Every door of the pattern, shops first, then unit by unit from below. */
    public List<DoorPlan> plans() {
        var plans = new ArrayList<DoorPlan>();
        for (int shop = 1; shop <= shops; shop++) {
            plans.add(new DoorPlan("", 1, "商" + shop, DoorKind.SHOP, ""));
        }
        for (var unit : units) {
            int counted = 0;
            for (int floor = fromFloor; floor <= toFloor; floor++) {
                if (floor == 0 || withoutFloors.contains(floor)) {
                    continue;
                }
                int number = 0;
                for (int door = 1; door <= doors; door++) {
                    do {
                        number++;
                    } while (withoutNumbers.contains(number));
                    plans.add(DoorPlan.flat(unit, floor, room(floor, number, ++counted)));
                }
            }
        }
        return plans;
    }

    private String room(int floor, int number, int counted) {
        var storey = floor < 0 ? "B" + -floor : String.valueOf(floor);
        return switch (numbering) {
            case FLOOR_THEN_NUMBER -> storey + String.format("%02d", number);
            case FOUR_DIGITS -> (floor >= 0 && floor < 10 ? "0" : "") + storey + String.format("%02d", number);
            case FLOOR_THEN_LETTER -> storey + (char) ('A' + number - 1);
            case COUNTED -> String.valueOf(counted);
        };
    }
}
