package org.shouwang.drill.play;

import java.util.Map;

import org.shouwang.platform.Ids;

/** Somebody who serves has worked for others and says so: {@code who} counts from 0. */
final class WorkElsewhere implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        var day = act.on(stage.script().begins()).toLocalDate();
        var offset = stage.time().offset();
        var phone = Serving.needed(stage).people().get(act.number("who", 0)).player().phone();
        phone.post(stage.api("/duty/other-work"), Map.of("id", Ids.next(), "what", act.text("what", "在单位值班"),
                "from", day.atTime(act.clock("from", "09:00")).atOffset(offset).toInstant(),
                "until", day.atTime(act.clock("until", "17:00")).atOffset(offset).toInstant())).expectOk();
        stage.tally().set("roster-must_rest." + act.number("who", 0),
                phone.get(stage.api("/duty/rest")).expectOk().json().path("state").asString().equals("MUST_REST") ? 1 : 0);
    }
}
