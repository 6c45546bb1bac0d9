package org.shouwang.registry.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Ids;
import org.shouwang.platform.web.Entered;
import org.shouwang.registry.Door;
import org.shouwang.registry.DoorId;
import org.shouwang.registry.DoorKind;
import org.shouwang.registry.DoorPlan;

/** One door as typed. */
public record DoorForm(String id, @Nullable String version, @Nullable String unit, @Nullable String floor, @Nullable String room,
        @Nullable String kind, @Nullable String note) {

    static DoorForm blank() {
        return new DoorForm(Ids.next().toString(), "0", "", "1", "", DoorKind.FLAT.name(), "");
    }

    static DoorForm of(Door door) {
        return new DoorForm(door.id().toString(), String.valueOf(door.version()), door.unit(), String.valueOf(door.floor()),
                door.label().isEmpty() ? door.room() : door.label(), door.kind().name(), door.note());
    }

    DoorId door() {
        return DoorId.of(id);
    }

    DoorPlan plan() {
        return new DoorPlan(Entered.text(unit), Entered.number(floor, "floor"), Entered.text(room),
                Entered.choice(kind, DoorKind.class, "kind"), Entered.text(note));
    }
}
