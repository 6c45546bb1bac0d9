package org.shouwang.drill.play;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.shouwang.platform.Ids;

/** Somebody who serves has worked for others and says so: {@code who} counts from 0. With {@code lasted} the work ended with the last full hour. */
final class WorkElsewhere implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        boolean justEnded = act.with().containsKey("lasted");
        var until = justEnded ? stage.time().now().truncatedTo(ChronoUnit.HOURS) : on(stage, act, "until", "17:00");
        var from = justEnded ? until.minus(act.length("lasted", Duration.ZERO)) : on(stage, act, "from", "09:00");
        var phone = Serving.needed(stage).people().get(act.number("who", 0)).player().phone();
        phone.post(stage.api("/duty/other-work"), Map.of("id", Ids.next(), "what", act.text("what", "在单位值班"), "from", from, "until", until)).expectOk();
        stage.tally().set("roster-must_rest." + act.number("who", 0),
                phone.get(stage.api("/duty/rest")).expectOk().json().path("state").asString().equals("MUST_REST") ? 1 : 0);
    }

    private static Instant on(Stage stage, Act act, String name, String otherwise) {
        return act.on(stage.script().begins()).toLocalDate().atTime(act.clock(name, otherwise)).atOffset(stage.time().offset()).toInstant();
    }
}
