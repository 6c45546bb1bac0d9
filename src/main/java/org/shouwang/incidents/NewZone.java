package org.shouwang.incidents;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;

/**
 * A zone to be drawn. Its end is computed from the rules that are in force when it starts.
 *
 * @param basis the legal basis: which order of which headquarters, with its number and date
 * @param from null for now
 */
public record NewZone(ZoneId id, IncidentId incident, ZoneLevel level, List<ZonePlace> places, String basis, @Nullable Instant from) {

    public NewZone {
        places = places.stream().distinct().toList();
        basis = Prose.required(basis, "basis", 300);
        if (places.isEmpty()) {
            throw Problem.invalid("platform.problem.check").at("places", "incidents.zone.no-places");
        }
    }
}
