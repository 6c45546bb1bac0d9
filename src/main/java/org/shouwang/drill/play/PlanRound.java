package org.shouwang.drill.play;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.shouwang.platform.Ids;

/** The coordinator plans a round over all buildings, opens its sites, calls the buildings up and starts it. */
final class PlanRound implements Scene {

    private static final String OPENS = "08:30";
    private static final String SHUTS = "16:00";

    @Override
    public void play(Stage stage, Act act) {
        var coordinator = stage.cast().coordinator().phone();
        var day = act.on(stage.script().begins()).toLocalDate();
        var opens = act.with().containsKey("opensAfter") ? stage.time().now().plus(act.length("opensAfter", Duration.ZERO))
                : day.atTime(act.clock("opens", OPENS)).atOffset(stage.time().offset()).toInstant();
        var shuts = act.with().containsKey("openFor") ? opens.plus(act.length("openFor", Duration.ZERO))
                : day.atTime(act.clock("shuts", SHUTS)).atOffset(stage.time().offset()).toInstant();
        var body = new HashMap<String, Object>();
        var id = Ids.next();
        body.put("id", id);
        body.put("purpose", act.text("purpose", "NUCLEIC"));
        body.put("title", act.text("title", "全员采样"));
        body.put("buildings", stage.buildings());
        if (act.with().containsKey("dueIn")) {
            body.put("dueBy", stage.time().now().plus(act.length("dueIn", Duration.ZERO)));
        }
        int number = coordinator.post(stage.api("/rounds"), body).expectOk().json().path("number").asInt();
        var round = new RoundOn(id, number, sites(act.number("sites", 1), act.number("lanes", 2), opens));
        var names = act.words("names");
        for (int n = 0; n < round.sites().size(); n++) {
            var site = round.sites().get(n);
            coordinator.post(round.path(stage, "/sites"), Map.of("id", site.id(), "name", n < names.size() ? names.get(n) : (n + 1) + "号采样点", "lanes", site.lanes(),
                    "opens", opens, "shuts", shuts)).expectOk();
        }
        coordinator.post(round.path(stage, "/call-ups"), Map.of()).expectOk();
        coordinator.post(round.path(stage, "/start"), Map.of()).expectOk();
        stage.leave(RoundOn.class, round);
    }

    private static List<RoundOn.Site> sites(int count, int lanes, Instant opens) {
        var sites = new ArrayList<RoundOn.Site>();
        for (int n = 0; n < count; n++) {
            sites.add(new RoundOn.Site(Ids.next(), lanes, opens));
        }
        return sites;
    }
}
