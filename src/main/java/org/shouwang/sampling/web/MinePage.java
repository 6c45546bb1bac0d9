package org.shouwang.sampling.web;

import java.util.List;
import java.util.UUID;

import org.shouwang.platform.QrCode;
import org.shouwang.platform.web.Tone;
import org.shouwang.sampling.Own;

/** @param persons under which the person stands in the register; none for somebody who does not live here */
public record MinePage(List<UUID> persons, List<Own.OwnRound> rounds) {

    /** What the table scans; an id, no name. */
    public QrCode code() {
        return new QrCode("shouwang:" + persons.getFirst());
    }

    public static Tone tone(Own.Step step) {
        return switch (step) {
            case DUE, AGAIN -> Tone.MISS;
            case AWAY -> Tone.AWAY;
            case EXEMPT -> Tone.EXEMPT;
            case WAITING -> Tone.PLAIN;
            case NEGATIVE -> Tone.DONE;
            case POSITIVE -> Tone.URGENT;
        };
    }
}
