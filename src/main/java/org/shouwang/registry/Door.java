package org.shouwang.registry;

/**
 * A door (户门): a flat, a shop or something else, with or without anybody behind it.
 *
 * @param unit its name as written, empty where the building has no units
 * @param floor counted as people there count; below ground is negative
 * @param room in one form: half-width, without leading zeros, without 室
 * @param label what is written on it where that differs from the room
 */
public record Door(DoorId id, BuildingId building, String estate, String buildingName, String unit, int floor, String room,
        DoorKind kind, String label, String note, long version) {

    /** As people of the estate say it: {@code 12号楼2单元502}. */
    public String words() {
        return buildingName + unit + (label.isEmpty() ? room : label);
    }
}
