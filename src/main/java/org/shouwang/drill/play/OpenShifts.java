package org.shouwang.drill.play;

import java.time.Duration;
import java.time.Instant;

/** Shifts of posts that are set up, and that nobody has a seat of yet, are published for a set second. */
final class OpenShifts implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        var now = stage.time().now();
        var from = now.plus(act.length("from", Duration.ofHours(24)));
        var until = now.plus(act.length("until", Duration.ofHours(72)));
        var free = stage.lead().get(stage.api("/shifts?from=" + from + "&until=" + until)).expectOk().json().valueStream()
                .filter(shift -> shift.path("taken").asInt() == 0 && !shift.path("opening").isString())
                .map(ShiftsOn.Shift::of).filter(shift -> shift.from().isAfter(from)).limit(act.number("most", 40)).toList();
        Opening.publish(stage, act, act.text("name", "开抢"), opens(stage, act), free);
    }

    /** After a while, or when the clock shows that time next. */
    private static Instant opens(Stage stage, Act act) {
        if (act.with().containsKey("opensAfter")) {
            return stage.time().now().plus(act.length("opensAfter", Duration.ZERO));
        }
        var today = stage.time().local().toLocalDate().atTime(act.clock("opens", "20:00")).atOffset(stage.time().offset()).toInstant();
        return today.isAfter(stage.time().now()) ? today : today.plus(Duration.ofDays(1));
    }
}
