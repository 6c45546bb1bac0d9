package org.shouwang.drill.play;

import java.util.HashMap;
import java.util.List;

/** Somebody finds out why some of those who are missing did not come. */
final class GiveReasons implements Scene {

    private static final List<String> REASONS = List.of("AWAY", "REFUSED", "UNREACHABLE", "EXEMPT", "HOSPITAL", "AWAY");

    @Override
    public void play(Stage stage, Act act) {
        var round = stage.need(RoundOn.class, "plan-round");
        var homes = Sample.homes(stage);
        int given = 0;
        for (var one : round.due(stage, "MISSING")) {
            if (homes.contains(one.household()) || one.visited() || stage.chance().nextDouble() >= act.share("share", 0.3)) {
                continue;
            }
            var reason = REASONS.get(given++ % REASONS.size());
            var body = new HashMap<String, Object>();
            body.put("reason", reason);
            if (reason.equals("AWAY")) {
                body.put("until", stage.time().local().toLocalDate().plusDays(2).toString());
            } else if (reason.equals("EXEMPT")) {
                body.put("words", "两天内在单位采过");
            }
            stage.lead().put(round.path(stage, "/due/" + one.person() + "/reason"), body).expectOk();
        }
        stage.tally().add("sampling-reasons", given);
    }
}
