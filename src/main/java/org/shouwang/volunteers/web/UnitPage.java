package org.shouwang.volunteers.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Listing;
import org.shouwang.platform.web.Shell;
import org.shouwang.platform.web.Tone;
import org.shouwang.privacy.Masked;
import org.shouwang.volunteers.Organisation;
import org.shouwang.volunteers.Sending;
import org.shouwang.volunteers.UnitCount;
import org.shouwang.volunteers.UnitPerson;
import org.shouwang.volunteers.UnitQuery;
import org.shouwang.volunteers.Whereabouts;

/**
 * A work unit, its people and where they are.
 *
 * @param offered who waits for the community's answer
 */
public record UnitPage(Organisation unit, String words, UnitQuery query, UnitCount counts, Listing<UnitPerson> people, int count, List<UnitPerson> offered,
        boolean first) {

    public String with(@Nullable Whereabouts place) {
        return "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + (place == null ? "" : "&place=" + place);
    }

    public static String phone(UnitPerson one) {
        return Masked.phone(one.facts().phone().text());
    }

    public static String where(Shell shell, UnitPerson one) {
        return where(shell, one.at().place(), one.at().words());
    }

    static String where(Shell shell, Whereabouts place, String words) {
        return shell.t("volunteers.where." + place, words);
    }

    /** Where the unit may say that people are. */
    public Map<String, String> places(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        Arrays.stream(Whereabouts.values()).filter(place -> place != Whereabouts.SENT_HERE)
                .forEach(place -> options.put(place.name(), shell.t("volunteers.where-choice." + place)));
        return options;
    }

    public static Tone tone(Whereabouts place) {
        return switch (place) {
            case SENT_HERE -> Tone.DONE;
            case SENT_ELSEWHERE, LEAVE -> Tone.AWAY;
            case ON_SITE, HOME -> Tone.PLAIN;
        };
    }

    public static Tone tone(Sending sending) {
        return switch (sending) {
            case PROPOSED -> Tone.MISS;
            case CONFIRMED -> Tone.DONE;
            case DECLINED -> Tone.EXEMPT;
            case NONE -> Tone.PLAIN;
        };
    }
}
