package org.shouwang.sampling;

import java.util.UUID;

/** What open pages listen to. */
final class Topics {

    private Topics() {
    }

    /** Anything of a round: its figures, tubes, results. */
    static String round(RoundId round) {
        return "sampling.round:" + round;
    }

    /** Coverage of one building, in whatever round. */
    static String building(UUID building) {
        return "sampling.building:" + building;
    }
}
