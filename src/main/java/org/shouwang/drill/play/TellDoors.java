package org.shouwang.drill.play;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.shouwang.platform.Role;

/** Links go from door to door and tell those whom the notice has not reached yet. */
final class TellDoors implements Scene {

    private static final Set<String> REACHED = Set.of("READ", "TOLD");

    @Override
    public void play(Stage stage, Act act) {
        var notice = stage.need(NoticeOut.class, "send-notice");
        var links = stage.cast().of(Role.LINK);
        if (links.isEmpty()) {
            throw new IllegalArgumentException("a scene \"cast\" with links must come first");
        }
        var pace = act.length("pace", Duration.ofMinutes(2));
        var begins = stage.time().now();
        int told = 0;
        var share = act.share("share", 1);
        var most = act.number("most", Integer.MAX_VALUE);
        for (var door : stage.cast().coordinator().phone().get(notice.path(stage, "/reach")).expectOk().json().path("doors")) {
            if (told >= most || REACHED.contains(door.path("stage").asString()) || share < 1 && stage.chance().nextDouble() >= share) {
                continue;
            }
            var household = UUID.fromString(door.path("household").asString());
            stage.time().to(begins.plus(pace.multipliedBy(told / links.size() + 1L)));
            links.get(told % links.size()).phone().post(notice.path(stage, "/households/" + household + "/told"), Map.of()).expectOk();
            told++;
        }
        var reach = stage.cast().coordinator().phone().get(notice.path(stage, "/reach")).expectOk().json();
        long unreached = reach.path("doors").valueStream().filter(door -> !REACHED.contains(door.path("stage").asString())).count();
        stage.tally().set("notices-households", reach.path("households").asLong());
        stage.tally().set("notices-unreached", unreached);
        stage.tally().set("notices-hours", Duration.between(begins, stage.time().now()).toSeconds() / 3600.0);
        stage.progress().says(stage.time().local(), told + " doors told by " + links.size() + " links");
    }
}
