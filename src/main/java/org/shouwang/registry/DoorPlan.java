package org.shouwang.registry;

import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Written;

/**
 * A door that is to be.
 *
 * @param unit as written ({@code 2单元}); empty where the building has none
 * @param room as written ({@code 502}, {@code 0502}, {@code 商3})
 */
public record DoorPlan(String unit, int floor, String room, DoorKind kind, String note) {

    public DoorPlan {
        unit = Written.line(unit, "unit", 20);
        room = Written.required(room, "room", 20);
        note = Written.text(note, "note", 500);
        if (floor < -9 || floor > 199) {
            throw Problem.invalid("platform.problem.check").at("floor", "registry.door.no-such-floor");
        }
        if (unit.matches("[0-9]{1,2}|[A-Z]")) {
            unit = unit + "单元";
        }
    }

    public static DoorPlan flat(String unit, int floor, String room) {
        return new DoorPlan(unit, floor, room, DoorKind.FLAT, "");
    }

    String roomKey() {
        return DoorWords.room(room);
    }

    String unitKey() {
        return DoorWords.unit(unit);
    }

    /** What is written on the door, when it differs from the form in which the room is kept. */
    String label() {
        return roomKey().equals(room) ? "" : room;
    }

    String sortKey() {
        return DoorWords.sortKey(unitKey()) + " " + (floor < 0 ? "!" : "") + String.format("%03d", Math.abs(floor)) + " "
                + DoorWords.sortKey(roomKey());
    }
}
