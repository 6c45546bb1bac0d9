package org.shouwang.privacy;

import java.util.List;
import java.util.UUID;

/** Finds persons for the audit log's search, which itself knows pseudonyms only; the register implements it. */
public interface PeopleSearch {

    /** @param label masked, enough to tell two of the same name apart: {@code 张＊＊ 12-2-***} */
    record Found(UUID id, String label) {
    }

    /** Persons of the current area by whatever a person types: a name, a phone's tail, a door. At most ten. */
    List<Found> find(String typed);
}
