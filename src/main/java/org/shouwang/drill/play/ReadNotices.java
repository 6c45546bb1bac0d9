package org.shouwang.drill.play;

import java.util.Map;
import java.util.stream.Stream;

import org.shouwang.platform.Role;

/** Residents and volunteers look at their phones and say of what they found there that they have read it; not all of them. */
final class ReadNotices implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        Stream.of(Role.RESIDENT, Role.VOLUNTEER).flatMap(role -> stage.cast().of(role).stream()).limit(act.number("people", 100)).forEach(one -> {
            if (stage.chance().nextDouble() < act.share("share", 0.8)) {
                one.phone().get(stage.api("/inbox")).expectOk().json().path("rows").forEach(row -> {
                    one.phone().post(stage.api("/inbox/" + row.path("id").asString() + "/read"), Map.of()).expectOk();
                    stage.tally().add("notices-read", 1);
                });
            }
        });
    }
}
