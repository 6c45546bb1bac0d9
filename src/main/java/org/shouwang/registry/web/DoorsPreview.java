package org.shouwang.registry.web;

import java.util.LinkedHashMap;
import java.util.List;

import org.shouwang.platform.web.DoorWall;
import org.shouwang.platform.web.Shell;
import org.shouwang.platform.web.Tone;
import org.shouwang.registry.Building;
import org.shouwang.registry.DoorKind;
import org.shouwang.registry.DoorPlan;

/** The wall that a description of doors would make, before anything is kept. */
public record DoorsPreview(Building building, List<DoorPlan> plans) {

    static DoorsPreview of(Building building, DoorsForm form) {
        return new DoorsPreview(building, form.pattern().plans());
    }

    static DoorsPreview none(Building building) {
        return new DoorsPreview(building, List.of());
    }

    public DoorWall drawn(Shell shell) {
        var names = new LinkedHashMap<Tone, String>();
        names.put(Tone.EMPTY, shell.t("registry.door-kind.FLAT"));
        if (plans.stream().anyMatch(plan -> plan.kind() != DoorKind.FLAT)) {
            names.put(Tone.EXEMPT, shell.t("registry.door-kind.SHOP"));
        }
        return DoorWall.of(building.name(), plans.stream().map(plan -> door(shell, plan)).toList(), names);
    }

    private DoorWall.Door door(Shell shell, DoorPlan plan) {
        boolean flat = plan.kind() == DoorKind.FLAT;
        return new DoorWall.Door(plan.unit(), flat ? plan.floor() : 0, plan.room(), flat ? Tone.EMPTY : Tone.EXEMPT, "",
                plan.unit() + plan.room(), shell.here(), false);
    }
}
