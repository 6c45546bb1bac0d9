package org.shouwang.registry.demo;

import org.shouwang.registry.DoorKind;

/**
 * A door as built.
 *
 * @param unit number of the entrance; empty in a building that has only one
 * @param label what stands over a shop's door
 */
record InventedDoor(String unit, int floor, String room, DoorKind kind, String label) {

    static InventedDoor flat(String unit, int floor, String room) {
        return new InventedDoor(unit, floor, room, DoorKind.FLAT, "");
    }

    static InventedDoor shop(int number, String label) {
        return new InventedDoor("", 1, "商" + number, DoorKind.SHOP, label);
    }

    boolean flat() {
        return kind == DoorKind.FLAT;
    }
}
