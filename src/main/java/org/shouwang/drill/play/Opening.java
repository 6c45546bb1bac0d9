package org.shouwang.drill.play;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;

import org.shouwang.platform.Ids;

/** Shifts are published for a set second. */
final class Opening {

    private Opening() {
    }

    /** With the {@code name}, {@code quota} and {@code firstTimers} of the act; these have the first minutes to themselves. */
    static void publish(Stage stage, Act act, String name, Instant opens, List<ShiftsOn.Shift> shifts) {
        var opening = new HashMap<String, Object>();
        opening.put("id", Ids.next());
        opening.put("name", name);
        opening.put("opensAt", opens);
        opening.put("shifts", shifts.stream().map(ShiftsOn.Shift::id).toList());
        if (act.with().containsKey("quota")) {
            opening.put("quota", act.number("quota", 1));
        }
        if (act.with().containsKey("firstTimers")) {
            opening.put("firstTimers", act.number("firstTimers", 1));
            opening.put("keptUntil", opens.plus(act.length("keptFor", Duration.ofMinutes(10))));
        }
        stage.lead().post(stage.api("/openings"), opening).expectOk();
        stage.leave(ShiftsOn.class, new ShiftsOn(shifts));
        stage.tally().set("roster-seats", shifts.stream().mapToInt(ShiftsOn.Shift::seats).sum());
    }
}
