package org.shouwang.roster.web;

import org.shouwang.platform.Listing;
import org.shouwang.platform.web.Tone;
import org.shouwang.roster.Absence;

/** @param everything whether decided ones are shown too */
public record AbsencesPage(Listing<Absence> absences, boolean everything, String sought, boolean first) {

    public static Tone tone(Absence one) {
        return one.decision() == null ? one.explained() ? Tone.URGENT : Tone.MISS : one.decision() == Absence.Decision.EXCUSED ? Tone.EXEMPT : Tone.AWAY;
    }

    /** How it stands, as a key. */
    public static String state(Absence one) {
        return "roster.absence.is." + (one.decision() != null ? one.decision().name() : one.explained() ? "explained" : "silent");
    }
}
