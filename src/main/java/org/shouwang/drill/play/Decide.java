package org.shouwang.drill.play;

import java.time.Duration;
import java.util.Map;

import org.shouwang.platform.Ids;

/** The team decides something: what, who, by when; and may say later that it is done. */
final class Decide implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        var id = Ids.next();
        var decisions = IncidentOn.needed(stage).path(stage, "/decisions");
        var due = stage.time().local().toLocalDate().plusDays(act.number("dueDay", 0));
        stage.lead().post(decisions, Map.of("id", id, "what", act.text("what", ""), "owner", act.text("owner", ""), "due", due.toString())).expectOk();
        stage.tally().add("incidents-decisions", 1);
        if (act.with().containsKey("doneAfter")) {
            stage.time().at(stage.time().now().plus(act.length("doneAfter", Duration.ZERO)), () -> {
                stage.lead().post(decisions + "/" + id + "/done", Map.of("how", act.text("how", ""))).expectOk();
                stage.tally().add("incidents-decisions_done", 1);
            });
        }
    }
}
