package org.shouwang.registry;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.words.Written;

/** What a person says about a building. */
public record BuildingFacts(String name, BuildingKind kind, String address, @Nullable Position position, String note) {

    public BuildingFacts {
        name = Written.required(name, "name", 40);
        address = Written.line(address, "address", 200);
        note = Written.text(note, "note", 1000);
    }

    public static BuildingFacts named(String name) {
        return new BuildingFacts(name, BuildingKind.SLAB, "", null, "");
    }
}
