package org.shouwang.sampling.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Problem;
import org.shouwang.sampling.Round;
import org.shouwang.sampling.Tube;
import org.shouwang.sampling.TubeState;
import org.shouwang.sampling.TubeTotals;

/**
 * Tubes of a round and what the laboratory says of them.
 *
 * @param state only these; null for all
 * @param claimed that wait for a second person
 * @param wrong what is wrong with the result just entered
 */
public record TubesPage(Round round, @Nullable TubeState state, Listing<Tube> list, List<Tube> claimed, TubeTotals totals, boolean first,
        String typed, String chosen, Problem.@Nullable Text wrong) {

    public int of(TubeState which) {
        return switch (which) {
            case FILLED -> totals.waiting();
            case CLAIMED -> totals.claimed();
            case CLEAR -> totals.clear();
            case FOLLOW_UP -> totals.followUp();
        };
    }
}
