package org.shouwang.incidents;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Written;

/**
 * What it takes to open an incident.
 *
 * @param playbook whose playbook it follows; for everything but a drill the kind's own
 * @param shipped code of the shipped version to begin with, e.g. {@code epidemic-v9}; null for the community's own version
 *     that is in force, and for the newest shipped one where it has none
 */
public record NewIncident(IncidentId id, IncidentKind kind, String name, IncidentLevel level, IncidentKind playbook, @Nullable String shipped) {

    public NewIncident {
        name = Written.required(name, "name", 60);
        if (playbook == IncidentKind.DRILL || kind != IncidentKind.DRILL && kind != playbook) {
            throw Problem.invalid("platform.problem.check").at("playbook", "incidents.playbook.not-for-kind");
        }
    }

    public static NewIncident of(IncidentId id, IncidentKind kind, String name) {
        return new NewIncident(id, kind, name, IncidentLevel.IV, kind == IncidentKind.DRILL ? IncidentKind.EPIDEMIC : kind, null);
    }
}
