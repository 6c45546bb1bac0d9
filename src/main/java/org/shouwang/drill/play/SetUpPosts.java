package org.shouwang.drill.play;

import java.util.HashMap;
import java.util.List;

import org.shouwang.platform.Ids;

/** The coordinator sets up posts as they are described, each with its turns for some days, led by those who serve. */
final class SetUpPosts implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        var serving = Serving.needed(stage).people();
        var today = act.on(stage.script().begins()).toLocalDate();
        int lead = 0;
        for (var post : act.items("posts")) {
            var id = Ids.next();
            var facts = new HashMap<String, Object>();
            facts.put("id", id);
            facts.put("name", post.text("name", "岗位"));
            facts.put("kind", post.text("kind", "OTHER"));
            facts.put("place", post.text("place", ""));
            facts.put("skills", post.words("skills"));
            facts.put("risk", post.text("risk", "CLEAN"));
            facts.put("outdoors", post.says("outdoors"));
            facts.put("lead", serving.get(lead++ % serving.size()).volunteer());
            stage.lead().post(stage.api("/posts"), facts).expectOk();
            var pattern = new HashMap<String, Object>();
            pattern.put("posts", List.of(id));
            pattern.put("firstDay", today.toString());
            pattern.put("lastDay", today.plusDays(act.number("days", 7) - 1L).toString());
            pattern.put("from", post.text("from", "08:00"));
            pattern.put("minutes", post.number("minutes", 240));
            pattern.put("turns", post.number("turns", 1));
            pattern.put("seats", post.number("seats", 2));
            var batch = new HashMap<String, Object>();
            batch.put("label", post.text("name", "岗位"));
            batch.put("pattern", pattern);
            int made = stage.lead().put(stage.api("/shift-batches/" + Ids.next()), batch).expectOk().json().size();
            stage.tally().add("roster-posts", 1);
            stage.tally().add("roster-shifts", made);
        }
    }
}
