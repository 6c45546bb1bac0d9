package org.shouwang.drill.play;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.shouwang.drill.Community;
import org.shouwang.drill.InventedSheet;

/**
 * Where a drill is acted out: the community, its people, its time, and what was counted so far.
 *
 * @param chance all chance of the drill comes from here, in the order of the scenes
 */
record Stage(Script script, Community community, Cast cast, DrillTime time, InventedSheet sheet, Random chance, Tally tally, Progress progress,
        Map<Class<?>, Object> props) {

    Stage(Script script, Community community, DrillTime time, InventedSheet sheet, Progress progress) {
        this(script, community, new Cast(community), time, sheet, new Random(script.seed()), new Tally(), progress, new HashMap<>());
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
}
