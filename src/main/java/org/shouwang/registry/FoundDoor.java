package org.shouwang.registry;

import java.util.List;

/** What the words for a door led to. */
public sealed interface FoundDoor {

    record One(Door door) implements FoundDoor {
    }

    /** The words fit several doors: a person chooses. Likelier ones first. */
    record Several(List<Door> doors) implements FoundDoor {
        public Several {
            doors = List.copyOf(doors);
        }
    }

    /** The words name buildings but no door. */
    record OnlyBuildings(List<Building> buildings) implements FoundDoor {
        public OnlyBuildings {
            buildings = List.copyOf(buildings);
        }
    }

    /** No door of this area is called so. */
    record None() implements FoundDoor {
    }

    /** The doors found, however many. */
    default List<Door> doors() {
        return switch (this) {
            case One one -> List.of(one.door());
            case Several several -> several.doors();
            case OnlyBuildings only -> List.of();
            case None none -> List.of();
        };
    }
}
