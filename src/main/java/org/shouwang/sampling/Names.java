package org.shouwang.sampling;

import org.shouwang.platform.Problem.Text;

/** What people call a round: 第 3 轮, or the follow-up of a tube. */
public final class Names {

    private Names() {
    }

    public static Text of(Round round) {
        if (round.follows() != null) {
            return Text.of("sampling.name.follow-up", round.follows());
        }
        return round.title().isEmpty() ? Text.of("sampling.name.round", round.number())
                : Text.of("sampling.name.titled", round.number(), round.title());
    }
}
