package org.shouwang.drill.play;

import java.util.Map;

/** The round is over. */
final class CloseRound implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        stage.lead().post(stage.need(RoundOn.class, "plan-round").path(stage, "/close"), Map.of()).expectOk();
        stage.tally().add("sampling-closed", 1);
    }
}
