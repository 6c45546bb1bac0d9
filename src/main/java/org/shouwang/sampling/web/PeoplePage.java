package org.shouwang.sampling.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.registry.Building;
import org.shouwang.registry.BuildingId;
import org.shouwang.sampling.Count;
import org.shouwang.sampling.DueState;
import org.shouwang.sampling.Round;

/**
 * People of a round in house order.
 *
 * @param state only these; null for everybody
 * @param count of the building, or of the whole round
 * @param first whether this is the first page
 */
public record PeoplePage(Round round, @Nullable DueState state, @Nullable BuildingId building, List<People.Named> rows, @Nullable String next,
        boolean first, Count count, List<Building> buildings) {

    public int shown() {
        return of(state);
    }

    public int of(@Nullable DueState which) {
        return switch (which) {
            case SAMPLED -> count.sampled();
            case EXEMPT -> count.exempt();
            case AWAY -> count.away();
            case MISSING -> count.missing();
            case null -> count.due();
        };
    }

    /** The address with something else chosen; without a page of the list. */
    public String with(@Nullable DueState other, @Nullable BuildingId where) {
        return "?state=" + (other == null ? "" : other.name()) + (where == null ? "" : "&building=" + where);
    }
}
