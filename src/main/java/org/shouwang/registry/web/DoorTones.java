package org.shouwang.registry.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

import org.shouwang.platform.web.Tone;
import org.shouwang.registry.DoorState;

/** What is going on behind a door, as the colour in which every wall of the register shows it. */
public final class DoorTones {

    private DoorTones() {
    }

    static Tone of(DoorState state) {
        return switch (state) {
            case LIVED_IN -> Tone.DONE;
            case IN_NEED -> Tone.MISS;
            case EVERYBODY_AWAY -> Tone.AWAY;
            case EMPTY -> Tone.EMPTY;
            case SHOP, OTHER -> Tone.EXEMPT;
        };
    }

    /** A door whose entries contradict each other or another door's: mended before anything is counted on it. */
    static final Tone TO_DECIDE = Tone.URGENT;

    /** Message keys of the legend that all walls share, in its order. */
    public static SequencedMap<Tone, String> legend() {
        var names = new LinkedHashMap<Tone, String>();
        for (var state : List.of(DoorState.LIVED_IN, DoorState.IN_NEED, DoorState.EVERYBODY_AWAY, DoorState.EMPTY, DoorState.SHOP)) {
            names.put(of(state), "registry.door-state." + state);
        }
        return names;
    }
}
