package org.shouwang.drill.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;

import tools.jackson.databind.JsonNode;

/**
 * People ask for seats, most within seconds, some too early, some twice, and a few for everything there is. What they were
 * answered is held against what the program says in the end.
 */
final class Grab implements Scene {

    private record Tap(Cast.Player player, UUID shift, UUID request, long second) {
    }

    @Override
    public void play(Stage stage, Act act) {
        var on = stage.need(ShiftsOn.class, "plan-shifts");
        var taps = taps(stage, act, on);
        double again = act.share("again", 0.1);
        var seconds = new TreeMap<Long, List<Tap>>();
        taps.forEach(tap -> seconds.computeIfAbsent(tap.second(), none -> new ArrayList<>()).add(tap));
        var begins = act.on(stage.script().begins()).toInstant();
        seconds.forEach((second, now) -> {
            stage.time().to(begins.plusSeconds(second));
            for (var tap : now) {
                var first = ask(stage, tap);
                count(stage, on, tap, first);
                if (stage.chance().nextDouble() < again) {
                    stage.tally().add("roster-answered_differently", ask(stage, tap).equals(first) ? 0 : 1);
                }
            }
        });
        on.look(stage);
    }

    private static List<Tap> taps(Stage stage, Act act, ShiftsOn on) {
        long within = act.length("within", Duration.ofSeconds(30)).toSeconds();
        int tries = act.number("tries", 3);
        int greedy = act.number("greedy", 0);
        var taps = new ArrayList<Tap>();
        for (var player : stage.cast().of(Role.VOLUNTEER).stream().limit(act.number("people", Integer.MAX_VALUE)).toList()) {
            var wishes = new ArrayList<>(on.shifts().subList(0, Math.min(on.shifts().size(), act.number("wanted", Integer.MAX_VALUE))));
            Collections.shuffle(wishes, stage.chance());
            boolean all = player.number() < greedy;
            long first = stage.chance().nextLong(Math.max(1, within));
            for (int n = 0; n < (all ? wishes.size() : Math.min(tries, wishes.size())); n++) {
                taps.add(new Tap(player, wishes.get(n).id(), Ids.next(), first + n * 3L));
            }
        }
        taps.sort(Comparator.comparingLong(Tap::second));
        return taps;
    }

    private static JsonNode ask(Stage stage, Tap tap) {
        return tap.player().phone().post(stage.community().api("/shifts/" + tap.shift() + "/grabs/" + tap.request()), Map.of()).expectOk().json();
    }

    private static void count(Stage stage, ShiftsOn on, Tap tap, JsonNode answer) {
        var kind = answer.path("answer").asString();
        stage.tally().add("roster-answers." + kind, 1);
        if (kind.equals("TAKEN")) {
            on.took(tap.player().account(), tap.shift());
        } else if (kind.equals("STANDING_BY")) {
            on.standsBy(tap.player().account(), tap.shift());
        } else if (kind.equals("REFUSED")) {
            stage.tally().add("roster-refused." + answer.path("rule").asString(), 1);
        }
    }
}
