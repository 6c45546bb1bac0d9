package org.shouwang.sampling;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.BuildingScope;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.registry.BuildingId;

/**
 * The buildings that the current actor's role reaches. Every statement about people carries it, so that a role narrowed to
 * some buildings counts, finds and changes nothing elsewhere.
 *
 * @param only ids of buildings; null for the whole area
 */
record Reach(@Nullable List<String> only) {

    static Reach of(Permission permission) {
        return switch (Current.actor().buildingsFor(permission, Current.area())) {
            case BuildingScope.WholeArea all -> everything();
            case BuildingScope.Only some -> new Reach(some.buildings().stream().map(Object::toString).sorted().toList());
        };
    }

    static Reach everything() {
        return new Reach(null);
    }

    /** Narrows a WHERE clause by a column that holds the building's id. */
    String and(String column) {
        return only == null ? "" : " AND " + column + " = ANY (CAST(:reach AS uuid[]))";
    }

    Map<String, Object> params() {
        return only == null ? Map.of() : Map.of("reach", only.toArray(String[]::new));
    }

    boolean covers(BuildingId building) {
        return only == null || only.contains(building.toString());
    }
}
