package org.shouwang.drill.play;

import java.util.Map;

/** The response goes to another level. */
final class ChangeLevel implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        var on = IncidentOn.needed(stage);
        var version = stage.lead().get(on.path(stage, "")).expectOk().headers().firstValue("ETag").orElse("");
        stage.lead().put(on.path(stage, "/level"), Map.of("level", act.text("level", "III"), "reason", act.text("reason", "")), "If-Match", version)
                .expectOk();
    }
}
