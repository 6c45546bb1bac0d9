package org.shouwang.registry;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A resident (居民).
 *
 * @param document masked; see {@link Registry#reveal}
 * @param needs those that hold today, without what follows from age
 * @param old 70 or older today
 * @param left null while the resident belongs to the household
 */
public record Resident(ResidentId id, HouseholdId household, DoorId door, BuildingId building, ResidentFacts facts,
        @Nullable MaskedDocument document, List<Need> needs, boolean old, @Nullable Departure left, long version) {

    public Resident {
        needs = List.copyOf(needs);
    }

    /** Recorded needs and what follows from age. */
    public Set<NeedKind> needKinds() {
        var kinds = EnumSet.noneOf(NeedKind.class);
        needs.forEach(need -> kinds.add(need.kind()));
        if (old) {
            kinds.add(NeedKind.OVER_70);
        }
        return kinds;
    }

    Resident with(List<Need> held) {
        return new Resident(id, household, door, building, facts, document, held, old, left, version);
    }
}
