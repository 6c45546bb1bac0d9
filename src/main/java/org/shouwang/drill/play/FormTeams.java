package org.shouwang.drill.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

import org.shouwang.platform.Ids;

/** Those who serve form teams by function and by building, one after the other; a team may be kept for the next time. */
final class FormTeams implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        var serving = Serving.needed(stage).people();
        int next = 0;
        for (var team : act.items("teams")) {
            var members = new ArrayList<java.util.UUID>();
            for (int n = 0; n < team.number("people", 5); n++) {
                members.add(serving.get(next++ % serving.size()).volunteer());
            }
            var id = Ids.next();
            var facts = new HashMap<String, Object>();
            facts.put("id", id);
            facts.put("name", team.text("name", "小组"));
            facts.put("duty", team.text("duty", "OTHER"));
            facts.put("lead", members.getFirst());
            facts.put("deputy", members.get(1 % members.size()));
            if (team.with().containsKey("building")) {
                facts.put("building", stage.building(team.number("building", 1)));
            }
            stage.lead().post(stage.api("/teams"), facts).expectOk();
            stage.lead().put(stage.api("/teams/" + id + "/members"), members).expectOk();
            if (team.says("kept")) {
                stage.lead().post(stage.api("/teams/" + id + "/keep"), Map.of()).expectOk();
            }
            stage.tally().add("volunteers-teams", 1);
        }
    }
}
