package org.shouwang.roster;

import java.time.Instant;
import java.util.Set;

import org.shouwang.platform.Problem;
import org.shouwang.registry.BuildingId;
import org.shouwang.volunteers.TeamId;

/**
 * A step of an opening: until then only the people of these buildings and teams, and of the steps before, may ask.
 *
 * @param until when the next step begins, or everybody's turn
 */
public record OpeningStage(Instant until, Set<BuildingId> buildings, Set<TeamId> teams) {

    public OpeningStage {
        buildings = Set.copyOf(buildings);
        teams = Set.copyOf(teams);
        if (buildings.isEmpty() && teams.isEmpty()) {
            throw Problem.invalid("platform.problem.check").at("stages", "roster.stage.nobody");
        }
    }
}
