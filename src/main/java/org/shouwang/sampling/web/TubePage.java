package org.shouwang.sampling.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.registry.Inhabitant;
import org.shouwang.registry.ResidentId;
import org.shouwang.sampling.Round;
import org.shouwang.sampling.Specimen;
import org.shouwang.sampling.Tube;

/** A tube and whose specimens are in it. */
public record TubePage(Round round, Tube tube, List<Specimen> inside, Map<ResidentId, Inhabitant> residents, String site) {

    public @Nullable Inhabitant who(Specimen one) {
        return one.person() == null ? null : residents.get(new ResidentId(one.person()));
    }
}
