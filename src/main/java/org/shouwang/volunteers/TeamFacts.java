package org.shouwang.volunteers;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Written;
import org.shouwang.registry.BuildingId;

/** What is said about a team. */
public record TeamFacts(String name, TeamDuty duty, @Nullable BuildingId building, @Nullable VolunteerId lead, @Nullable VolunteerId deputy,
        String note) {

    public TeamFacts {
        name = Written.required(name, "name", 60);
        note = Written.text(note, "note", 500);
        if ((duty == TeamDuty.BUILDING) != (building != null)) {
            throw Problem.invalid("platform.problem.check").at("building", "volunteers.team.building-needed");
        }
        if (lead != null && lead.equals(deputy)) {
            throw Problem.invalid("platform.problem.check").at("deputy", "volunteers.team.lead-twice");
        }
    }
}
