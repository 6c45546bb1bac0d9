package org.shouwang.drill.play;

import java.time.Duration;
import java.util.Map;

import org.shouwang.platform.Ids;

/** Somebody was hurt on the last shift that is over, and reports it. */
final class GetHurt implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        Seated.needed(stage).served(stage.time().now()).stream().filter(seat -> !seat.ofKnown()).findFirst().ifPresent(seat -> {
            var inTheMiddle = seat.from().plus(Duration.between(seat.from(), seat.until()).dividedBy(2));
            seat.phone().put(stage.api("/seats/" + seat.id() + "/injuries/" + Ids.next()), Map.of("happenedAt", inTheMiddle, "what", act.text("what", ""), "where", act.text("where", ""), "firstAid", act.text("firstAid", ""), "witness", act.text("witness", ""))).expectOk();
            stage.tally().add("roster-injuries", 1);
        });
    }
}
