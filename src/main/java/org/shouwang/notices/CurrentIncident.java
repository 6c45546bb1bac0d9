package org.shouwang.notices;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.IncidentLog;
import org.shouwang.incidents.Incidents;
import org.shouwang.platform.Problem.Text;
import org.springframework.stereotype.Component;

/** During which emergency a notice is written, and the emergency's time line. */
@Component
class CurrentIncident {

    private final Incidents incidents;
    private final IncidentLog log;

    CurrentIncident(Incidents incidents, IncidentLog log) {
        this.incidents = incidents;
        this.log = log;
    }

    /** Null in normal times. */
    @Nullable UUID id() {
        return incidents.current().map(incident -> incident.id().value()).orElse(null);
    }

    /**
     * What was told to people belongs to what happened; ordinary notices would only drown it, and of what the program tells by
     * itself the module that does so has written its own line.
     */
    void noteSent(Notice notice) {
        if (notice.facts().urgency() != Urgency.ORDINARY && !notice.byTheProgram()) {
            note("notices.log.sent", notice);
        }
    }

    void noteWithdrawn(Notice notice) {
        if (!notice.byTheProgram()) {
            note("notices.log.withdrawn", notice);
        }
    }

    private void note(String what, Notice notice) {
        log.note(Text.of(what, notice.facts().headline()), "/notices/" + notice.id());
    }
}
