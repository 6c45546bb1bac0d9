package org.shouwang.roster;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.BuildingScope;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;

/** How far whoever acts plans the roster, as a parameter for statements over posts. */
public final class Reach {

    private Reach() {
    }

    /** The buildings whose posts the actor plans, as text; null for all posts. */
    public static String @Nullable [] buildings() {
        return switch (Current.actor().buildingsFor(Permission.ROSTER_EDIT, Current.area())) {
            case BuildingScope.WholeArea all -> null;
            case BuildingScope.Only only -> only.buildings().stream().map(UUID::toString).toArray(String[]::new);
        };
    }
}
