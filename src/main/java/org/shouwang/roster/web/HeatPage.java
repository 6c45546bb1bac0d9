package org.shouwang.roster.web;

import java.util.List;

import org.shouwang.platform.web.Tone;
import org.shouwang.roster.Weather;

/** The coming week's heat, and the limits of the playbook that begin with it. */
public record HeatPage(List<Weather.Day> days, double suitsFrom, long suitHours, double outdoorsFrom, long outdoorHours, double stop) {

    public static Tone tone(Weather.Meaning meaning) {
        return switch (meaning) {
            case FREE -> Tone.DONE;
            case SUITS_SHORTER, OUTDOORS_SHORTER -> Tone.MISS;
            case NO_OUTDOORS -> Tone.URGENT;
        };
    }
}
