package org.shouwang.registry;

import org.jspecify.annotations.Nullable;

/**
 * A building (楼栋).
 *
 * @param name as written on it: {@code 12号楼}, {@code A座}
 */
public record Building(BuildingId id, EstateId estate, String estateName, String name, BuildingKind kind, String address,
        @Nullable Position position, String note, long version) {
}
