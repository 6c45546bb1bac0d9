package org.shouwang.drill.play;

import java.time.Duration;
import java.util.Map;

import org.shouwang.platform.Ids;

/** Somebody who has a seat ahead cannot come and says why; the coordinator decides whether that holds, or has not yet. */
final class CannotCome implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        var seated = Seated.needed(stage);
        seated.ahead(stage.time().now()).stream().filter(seat -> !seat.ofKnown()).findFirst().ifPresent(seat -> {
            var id = Ids.next();
            seat.phone().post(stage.api("/shifts/" + seat.shift() + "/cannot-comes/" + id), Map.of()).expectOk();
            seated.leaves(seat);
            seat.phone().put(stage.api("/absences/" + id + "/explanation"), Map.of("reason", act.text("reason", "OTHER"), "said", act.text("said", ""))).expectOk();
            stage.tally().add("roster-could_not_come", 1);
            if (act.with().containsKey("excused")) {
                stage.time().at(stage.time().now().plus(act.length("decidedAfter", Duration.ofMinutes(30))), () -> {
                    stage.lead().put(stage.api("/absences/" + id + "/decision"), Map.of("excused", act.says("excused"), "because", act.text("because", ""))).expectOk();
                    stage.tally().add(act.says("excused") ? "roster-excused" : "roster-not_excused", 1);
                });
            }
        });
    }
}
