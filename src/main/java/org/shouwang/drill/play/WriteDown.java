package org.shouwang.drill.play;

import java.util.Map;

import org.shouwang.platform.Ids;

/** The coordinator writes a line into the incident's log. */
final class WriteDown implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        stage.lead().post(IncidentOn.needed(stage).path(stage, "/log"), Map.of("id", Ids.next(), "words", act.text("words", ""))).expectOk();
        stage.tally().add("incidents-written", 1);
    }
}
