package org.shouwang.drill.play;

import java.time.Duration;
import java.util.Map;

import org.shouwang.platform.Role;

/** Nobody is missed: who did not come is visited at the door, or somebody finds out why not. */
final class Chase implements Scene {

    private static final Duration A_DOOR = Duration.ofMinutes(3);

    @Override
    public void play(Stage stage, Act act) {
        var round = stage.need(RoundOn.class, "plan-round");
        var coordinator = stage.cast().coordinator().phone();
        var away = act.share("away", 0.2);
        var pair = stage.cast().of(Role.SAMPLER).getFirst().phone();
        var doors = new Table("R%dDOOR".formatted(round.number()), null, 1);
        for (var one : round.due(stage, "MISSING")) {
            var due = round.path(stage, "/due/" + one.person());
            if (!one.visited() && stage.chance().nextDouble() < away) {
                coordinator.put(due + "/reason", Map.of("reason", "AWAY",
                        "until", stage.time().local().toLocalDate().plusDays(3).toString())).expectOk();
            } else {
                if (!one.visited()) {
                    coordinator.put(due + "/visit", Map.of("visit", "ASKED")).expectOk();
                }
                stage.time().to(stage.time().now().plus(A_DOOR));
                doors.note(new RoundOn.Due(one.person(), one.household(), one.building(), 1, false, false, true), stage.time().now());
                doors.send(stage, round, pair, false);
                stage.tally().add("sampling-visited", 1);
            }
        }
        count(stage, round);
    }

    private static void count(Stage stage, RoundOn round) {
        var whole = stage.cast().coordinator().phone().get(round.path(stage, "/coverage")).expectOk().json().path("whole");
        for (var figure : new String[] {"due", "sampled", "exempt", "away", "missing"}) {
            stage.tally().set("sampling-" + figure, whole.path(figure).asLong());
        }
        stage.tally().set("sampling-unaccounted", whole.path("due").asLong() - whole.path("sampled").asLong() - whole.path("exempt").asLong()
                - whole.path("away").asLong() - whole.path("missing").asLong());
        stage.progress().says(stage.time().local(), "due " + whole.path("due").asLong() + ", missing " + whole.path("missing").asLong());
    }
}
