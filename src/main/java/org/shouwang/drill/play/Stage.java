package org.shouwang.drill.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.shouwang.drill.Community;

/**
 * Where a drill is acted out: the community, its people, its time, and what was counted so far.
 *
 * @param chance all chance of the drill comes from here, in the order of the scenes
 */
record Stage(Script script, Community community, Cast cast, DrillTime time, Random chance, Tally tally, Progress progress,
        Map<Class<?>, Object> props) {

    Stage(Script script, Community community, DrillTime time, Progress progress) {
        this(script, community, new Cast(community), time, new Random(script.seed()), new Tally(), progress, new HashMap<>());
    }

    /** Leaves something for later scenes, such as the round that is on. */
    <T> void leave(Class<T> type, T prop) {
        props.put(type, prop);
    }

    /** @throws IllegalArgumentException when no earlier scene left one */
    <T> T need(Class<T> type, String sceneBefore) {
        var prop = props.get(type);
        if (prop == null) {
            throw new IllegalArgumentException("a scene \"" + sceneBefore + "\" must come first");
        }
        return type.cast(prop);
    }

    String api(String path) {
        return community.api(path);
    }

    /** The coordinator's phone: who plans, decides and opens. */
    Phone lead() {
        return cast.coordinator().phone();
    }

    /** The houses of the community, in the order in which it lists them. */
    List<UUID> buildings() {
        return lead().get(api("/buildings")).expectOk().json().valueStream()
                .map(building -> UUID.fromString(building.path("id").asString())).toList();
    }

    /** The house with this number in that order, from 1. */
    UUID building(int number) {
        var all = buildings();
        if (number < 1 || number > all.size()) {
            throw new IllegalArgumentException("there is no building " + number + " of " + all.size());
        }
        return all.get(number - 1);
    }
}
