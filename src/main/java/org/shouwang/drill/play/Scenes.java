package org.shouwang.drill.play;

import java.util.Map;

/** The scenes that a drill file can name. A new one is one class, listed here. */
final class Scenes {

    private static final Map<String, Scene> ALL = Map.of(
            "cast", new CastPeople(),
            "plan-round", new PlanRound(),
            "sample", new Sample(),
            "chase", new Chase());

    private Scenes() {
    }

    static Scene named(String name) {
        var scene = ALL.get(name);
        if (scene == null) {
            throw new IllegalArgumentException("there is no scene \"" + name + "\"; there are " + ALL.keySet().stream().sorted().toList());
        }
        return scene;
    }
}
