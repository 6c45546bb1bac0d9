package org.shouwang.drill.play;

import java.util.List;
import java.util.Map;

import org.shouwang.platform.Ids;

/** A building comes under a level, for as long as the rules say. */
final class DrawZone implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        stage.lead().post(stage.api("/zones"), Map.of("id", Ids.next(), "incident", IncidentOn.needed(stage).id(), "level", act.text("level", "CONTROLLED"),
                "places", List.of(Map.of("building", stage.building(act.number("building", 1)))), "basis", act.text("basis", stage.script().title())))
                .expectOk();
        stage.tally().add("incidents-zones", 1);
    }
}
