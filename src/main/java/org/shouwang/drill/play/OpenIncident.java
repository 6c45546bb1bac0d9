package org.shouwang.drill.play;

import java.util.Locale;
import java.util.Map;

import org.shouwang.platform.Ids;

/** The coordinator opens the incident with its playbook, e.g. {@code kind: cold}. */
final class OpenIncident implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        var kind = act.text("kind", "epidemic").toUpperCase(Locale.ROOT);
        stage.cast().coordinator().phone().post(stage.community().api("/incidents"),
                Map.of("id", Ids.next(), "kind", kind, "name", act.text("name", stage.script().title()), "level", act.text("level", "III"))).expectOk();
        stage.tally().add("incidents-opened", 1);
    }
}
