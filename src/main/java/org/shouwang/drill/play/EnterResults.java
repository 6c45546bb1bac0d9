package org.shouwang.drill.play;

import java.util.ArrayList;
import java.util.Map;

/** The laboratory's results of the full tubes are entered; some are still out, and a few were spoilt. */
final class EnterResults implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        var round = stage.need(RoundOn.class, "plan-round");
        var labels = new ArrayList<String>();
        String next = "";
        do {
            var page = stage.lead().get(round.path(stage, "/tubes?state=FILLED" + (next.isEmpty() ? "" : "&cursor=" + next))).expectOk().json();
            page.path("rows").valueStream().filter(tube -> tube.path("closed").isString()).forEach(tube -> labels.add(tube.path("label").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        int spoilt = act.number("invalid", 0);
        int out = act.number("stillOut", 0);
        for (int n = 0; n < labels.size() - out && n < act.number("most", Integer.MAX_VALUE); n++) {
            var result = n < spoilt ? "INVALID" : "NEGATIVE";
            stage.lead().post(round.path(stage, "/results"), Map.of("tube", labels.get(n), "result", result)).expectOk();
            stage.tally().add("sampling-results." + result, 1);
        }
    }
}
