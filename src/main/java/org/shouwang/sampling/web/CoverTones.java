package org.shouwang.sampling.web;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

import org.shouwang.platform.web.Bar;
import org.shouwang.platform.web.DoorWall;
import org.shouwang.platform.web.Shell;
import org.shouwang.platform.web.Tone;
import org.shouwang.platform.web.Words;
import org.shouwang.registry.Door;
import org.shouwang.registry.DoorKind;
import org.shouwang.sampling.Count;
import org.shouwang.sampling.DueState;

/** How far a round is, as colours and signs: missing before sampled, because that is what one looks for. */
public final class CoverTones {

    private CoverTones() {
    }

    public static Tone of(DueState state) {
        return switch (state) {
            case SAMPLED -> Tone.DONE;
            case MISSING -> Tone.MISS;
            case AWAY -> Tone.AWAY;
            case EXEMPT -> Tone.EXEMPT;
        };
    }

    static Tone of(Count count) {
        return count.due() == 0 ? Tone.EMPTY : count.missing() > 0 ? Tone.MISS : count.sampled() > 0 ? Tone.DONE
                : count.away() > 0 ? Tone.AWAY : Tone.EXEMPT;
    }

    /** Message keys of the legend, in its order. */
    static SequencedMap<Tone, String> legend(Words words) {
        var names = new LinkedHashMap<Tone, String>();
        for (var state : new DueState[] {DueState.MISSING, DueState.SAMPLED, DueState.AWAY, DueState.EXEMPT}) {
            names.put(of(state), words.t("sampling.door-state." + state));
        }
        return names;
    }

    static DoorWall.Door door(Words words, Door door, Count count, String address) {
        var tone = of(count);
        var label = door.label().isEmpty() ? door.room() : door.label();
        var sign = tone == Tone.MISS ? words.t("sampling.door-sign.missing", count.missing()) : tone == Tone.EMPTY ? "" : tone.sign();
        var where = door.unit() + label;
        var text = count.due() == 0 ? words.t("sampling.door-text.nobody", where)
                : words.t("sampling.door-text", where, count.due(), count.sampled(), count.missing(), count.away(), count.exempt());
        return new DoorWall.Door(door.unit(), door.kind() == DoorKind.FLAT ? door.floor() : 0, label, tone, sign, text, address, false);
    }

    public static Bar bar(Shell shell, Count count) {
        var words = shell.words();
        return Bar.of(shell.t("sampling.bar", count.due(), count.sampled(), count.missing(), count.away(), count.exempt()), java.util.List.of(
                new DoorWall.Count(Tone.DONE, words.t("sampling.state.SAMPLED"), count.sampled()),
                new DoorWall.Count(Tone.EXEMPT, words.t("sampling.state.EXEMPT"), count.exempt()),
                new DoorWall.Count(Tone.AWAY, words.t("sampling.state.AWAY"), count.away()),
                new DoorWall.Count(Tone.MISS, words.t("sampling.state.MISSING"), count.missing())));
    }
}
