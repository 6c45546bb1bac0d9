package org.shouwang.accounts;

import java.util.List;
import java.util.UUID;

/** The buildings of the current area, to which a role can be narrowed; the register knows them. */
public interface AreaBuildings {

    record Named(UUID id, String name) {
    }

    /** In the order in which people look for them. */
    List<Named> all();
}
