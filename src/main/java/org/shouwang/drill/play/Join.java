package org.shouwang.drill.play;

import java.util.Map;

import org.shouwang.platform.Role;

/** The coordinator looks up the phones of some residents, one in so many, and invites them to use the program. */
final class Join implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        int wanted = act.number("residents", 10);
        var rows = stage.lead().get(stage.api("/residents?fromAge=18&size=200")).expectOk().json().path("rows");
        int step = Math.max(1, rows.size() / Math.max(1, wanted));
        for (int n = step; n < rows.size() && wanted > 0; n += step) {
            var resident = rows.path(n);
            var phones = stage.lead().post(stage.api("/residents/" + resident.path("id").asString() + "/reveal"),
                    Map.of("reason", act.text("reason", "邀请使用"))).expectOk().json().path("phones");
            if (phones.size() > 0) {
                stage.cast().invite(Role.RESIDENT, resident.path("name").asString(), phones.path(0).asString());
                stage.tally().add("register-joined", 1);
                wanted--;
            }
        }
    }
}
