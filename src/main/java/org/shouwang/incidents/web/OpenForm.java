package org.shouwang.incidents.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.IncidentId;
import org.shouwang.incidents.IncidentKind;
import org.shouwang.incidents.IncidentLevel;
import org.shouwang.incidents.NewIncident;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.web.Entered;

/**
 * An incident about to be opened, as typed.
 *
 * @param shipped code of a shipped version; {@code own} for the community's own; blank while that is not chosen yet
 * @param to areas below in which it opens too
 */
public record OpenForm(@Nullable String id, @Nullable String kind, @Nullable String name, @Nullable String level, @Nullable String playbook,
        @Nullable String shipped, @Nullable List<String> to) {

    static final String OWN = "own";

    static OpenForm blank() {
        return new OpenForm(IncidentId.next().toString(), IncidentKind.EPIDEMIC.name(), "", IncidentLevel.IV.name(), "", "", List.of());
    }

    public IncidentKind kindOrFirst() {
        var chosen = Entered.choiceIfAny(kind, IncidentKind.class);
        return chosen == null ? IncidentKind.EPIDEMIC : chosen;
    }

    /** Whose playbook: for a drill the one that is chosen. */
    public IncidentKind played() {
        if (kindOrFirst() != IncidentKind.DRILL) {
            return kindOrFirst();
        }
        var chosen = Entered.choiceIfAny(playbook, IncidentKind.class);
        return chosen == null || chosen == IncidentKind.DRILL ? IncidentKind.EPIDEMIC : chosen;
    }

    NewIncident incident() {
        var code = Entered.text(shipped);
        return new NewIncident(new IncidentId(Entered.id(id)), Entered.choice(kind, IncidentKind.class, "kind"), Entered.text(name),
                Entered.choice(level, IncidentLevel.class, "level"), played(), code.isEmpty() || code.equals(OWN) ? null : code);
    }

    Set<AreaId> areas() {
        return to == null ? Set.of() : to.stream().map(one -> new AreaId(Entered.id(one))).collect(Collectors.toSet());
    }
}
