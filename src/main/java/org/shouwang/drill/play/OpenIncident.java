package org.shouwang.drill.play;

import java.util.HashMap;
import java.util.Locale;

import org.shouwang.platform.Ids;

/** The coordinator opens the incident with its playbook, e.g. {@code kind: cold}. */
final class OpenIncident implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        var on = new IncidentOn(Ids.next());
        var body = new HashMap<String, Object>();
        body.put("id", on.id());
        body.put("kind", act.text("kind", "epidemic").toUpperCase(Locale.ROOT));
        body.put("name", act.text("name", stage.script().title()));
        body.put("level", act.text("level", "III"));
        if (act.with().containsKey("playbook")) {
            body.put("shipped", act.text("playbook", ""));
        }
        stage.lead().post(stage.api("/incidents"), body).expectOk();
        stage.leave(IncidentOn.class, on);
        stage.tally().add("incidents-opened", 1);
    }
}
