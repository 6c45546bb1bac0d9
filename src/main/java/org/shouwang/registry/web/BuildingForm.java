package org.shouwang.registry.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Ids;
import org.shouwang.platform.web.Entered;
import org.shouwang.registry.Building;
import org.shouwang.registry.BuildingFacts;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.BuildingKind;

/** A building as typed. */
public record BuildingForm(String id, @Nullable String version, @Nullable String name, @Nullable String kind, @Nullable String address,
        @Nullable String latitude, @Nullable String longitude, @Nullable String note) {

    static BuildingForm blank() {
        return new BuildingForm(Ids.next().toString(), "0", "", BuildingKind.SLAB.name(), "", "", "", "");
    }

    static BuildingForm of(Building building) {
        return new BuildingForm(building.id().toString(), String.valueOf(building.version()), building.name(),
                building.kind().name(), building.address(), EstateForm.latitude(building.position()),
                EstateForm.longitude(building.position()), building.note());
    }

    BuildingId building() {
        return BuildingId.of(id);
    }

    BuildingFacts facts() {
        return new BuildingFacts(Entered.text(name), Entered.choice(kind, BuildingKind.class, "kind"), Entered.text(address),
                EnteredPosition.of(latitude, longitude), Entered.text(note));
    }
}
