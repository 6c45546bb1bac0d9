package org.shouwang.drill.play;

import java.util.HashMap;
import java.util.Map;

import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;

/** People report for duty on their phones, and the community takes them in as they come. */
final class ReportForDuty implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        var coordinator = stage.cast().coordinator().phone();
        var volunteers = stage.cast().invite(Role.VOLUNTEER, act.number("volunteers", 10));
        for (var volunteer : volunteers) {
            var body = new HashMap<String, Object>();
            var id = Ids.next();
            body.put("id", id);
            body.put("name", volunteer.name());
            body.put("phone", volunteer.phoneNumber());
            body.put("born", "%d-06-01".formatted(1965 + stage.chance().nextInt(38)));
            body.put("consent", true);
            var answer = volunteer.phone().post(stage.community().api("/duty"), body).expectOk().json();
            if (!answer.path("state").asString().equals("ACTIVE")) {
                coordinator.post(stage.community().api("/volunteers/" + answer.path("id").asString() + "/confirm"), Map.of()).expectOk();
            }
        }
        stage.tally().add("volunteers-reported", volunteers.size());
    }
}
