package org.shouwang.roster.web;

import java.time.Duration;
import java.util.List;

import org.shouwang.platform.web.Shell;
import org.shouwang.platform.web.Tone;
import org.shouwang.roster.Fatigue;

/** Everybody who worked in the last week, the most tired first. */
public record FatiguePage(List<Fatigue> people) {

    public static Tone tone(Fatigue one) {
        return switch (one.state()) {
            case MUST_REST -> Tone.URGENT;
            case NEAR -> Tone.MISS;
            case RESTED -> Tone.DONE;
        };
    }

    /** 7.5 */
    public static String hours(Shell shell, Duration time) {
        return shell.number(Math.round(time.toMinutes() / 6.0) / 10.0);
    }
}
