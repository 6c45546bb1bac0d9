package org.shouwang.faults;

import java.util.Map;
import java.util.UUID;

import org.shouwang.drill.Answer;
import org.shouwang.drill.Community;
import org.shouwang.drill.Visitor;
import org.shouwang.platform.Ids;

/** The smallest thing that can be saved: what was acknowledged must be there whatever happened to the machine. */
record Estates(Community community) {

    Answer add(Visitor visitor, UUID id, String name) {
        return visitor.post(community.page("/estates"), Map.of("id", id.toString(), "version", "0", "name", name,
                "address", "", "latitude", "", "longitude", ""));
    }

    Answer add(String name) {
        return add(community.admin(), Ids.next(), name);
    }

    static boolean saved(Answer answer) {
        return answer.status() == 303;
    }

    /** The page that lists them all. */
    Answer list() {
        return community.admin().get(community.page("/homes"));
    }
}
