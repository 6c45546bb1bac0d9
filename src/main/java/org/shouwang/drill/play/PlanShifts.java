package org.shouwang.drill.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shouwang.platform.Ids;

/**
 * The coordinator sets up posts with shifts in turns over some days, and publishes them for a set second. With
 * {@code leadEvery: 10}, the posts are led by the first, the eleventh, the twenty-first of those who serve, and so on.
 */
final class PlanShifts implements Scene {

    private static final List<String> KINDS = List.of("GATE", "ORDER", "PATROL", "DELIVERY", "CALLS", "SUPPLIES");

    @Override
    public void play(Stage stage, Act act) {
        var phone = stage.cast().coordinator().phone();
        var posts = new ArrayList<UUID>();
        for (int n = 0; n < act.number("posts", 3); n++) {
            var post = Ids.next();
            var facts = new HashMap<String, Object>(Map.of("id", post, "name", act.text("name", "岗位") + (n + 1),
                    "kind", KINDS.get(n % KINDS.size()), "place", "东门"));
            if (act.with().containsKey("leadEvery")) {
                facts.put("lead", Serving.needed(stage).people().get(n * act.number("leadEvery", 1)).volunteer());
            }
            phone.post(stage.community().api("/posts"), facts).expectOk();
            posts.add(post);
        }
        var today = act.on(stage.script().begins()).toLocalDate();
        var first = today.plusDays(act.number("firstDay", 1));
        var pattern = new HashMap<String, Object>();
        pattern.put("posts", posts);
        pattern.put("firstDay", first.toString());
        pattern.put("lastDay", first.plusDays(act.number("days", 1) - 1L).toString());
        pattern.put("from", act.text("from", "07:00"));
        pattern.put("minutes", act.number("minutes", 240));
        pattern.put("turns", act.number("turns", 4));
        pattern.put("seats", act.number("seats", 2));
        var made = phone.put(stage.community().api("/shift-batches/" + Ids.next()), Map.of("label", act.text("name", "岗位"), "pattern", pattern)).expectOk().json();
        var shifts = made.valueStream().map(ShiftsOn.Shift::of).toList();
        var opens = act.on(stage.script().begins()).toLocalDate().atTime(act.clock("opens", "20:00:00")).atOffset(stage.time().offset()).toInstant();
        Opening.publish(stage, act, act.text("name", "开抢"), opens, shifts);
    }
}
