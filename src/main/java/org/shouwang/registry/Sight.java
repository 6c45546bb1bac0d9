package org.shouwang.registry;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.BuildingScope;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;

/**
 * The buildings that the current actor may see or change. Every statement of the register carries it, so that a role
 * narrowed to some buildings finds, counts and opens nothing elsewhere.
 *
 * @param only ids of buildings; null for the whole area
 */
record Sight(String @Nullable [] only) {

    static Sight of(Permission permission) {
        return switch (Current.actor().buildingsFor(permission, Current.area())) {
            case BuildingScope.WholeArea all -> new Sight(null);
            case BuildingScope.Only some ->
                new Sight(some.buildings().stream().map(Object::toString).sorted().toArray(String[]::new));
        };
    }

    static Sight everything() {
        return new Sight(null);
    }

    /** Narrows a WHERE clause by a column that holds the building's id. */
    String and(String column) {
        return only == null ? "" : " AND " + column + " = ANY (CAST(:sight AS uuid[]))";
    }

    Map<String, Object> params() {
        return only == null ? Map.of() : Map.of("sight", only);
    }

    boolean whole() {
        return only == null;
    }

    boolean covers(BuildingId building) {
        return only == null || java.util.Arrays.asList(only).contains(building.toString());
    }

    /** Refuses as if the building did not exist: a role narrowed to some buildings does not learn of others. */
    void demand(BuildingId building) {
        if (!covers(building)) {
            throw Problem.notFound("registry.building.unknown");
        }
    }
}
