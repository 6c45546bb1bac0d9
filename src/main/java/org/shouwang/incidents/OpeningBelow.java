package org.shouwang.incidents;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.shouwang.platform.Area;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.JsonNode;

/** Opens an incident here and in areas below at once: the same id everywhere, so that what belongs together is found. */
@Component
public class OpeningBelow {

    private static final String OPENING = "opening";

    private final Incidents incidents;
    private final Letters letters;
    private final Areas areas;

    OpeningBelow(Incidents incidents, Letters letters, Areas areas) {
        this.incidents = incidents;
        this.letters = letters;
        this.areas = areas;
    }

    /** @param to areas below; an area in which it is open already keeps it as it is */
    @Transactional
    public Incident open(NewIncident incident, Set<AreaId> to) {
        var below = areas.below(Current.area()).stream().map(Area::id).collect(Collectors.toSet());
        if (to.isEmpty() || !below.containsAll(to)) {
            throw Problem.invalid("platform.problem.check").at("to", "incidents.order.not-below");
        }
        boolean known = incidents.find(incident.id()).isPresent();
        var opened = incidents.open(incident);
        if (!known) {
            var told = Map.of("kind", incident.kind().name(), "name", incident.name(), "level", incident.level().name(),
                    "playbook", incident.playbook().name(), "shipped", incident.shipped() == null ? "" : incident.shipped());
            to.forEach(area -> letters.write(area, OPENING, incident.id().value(), told));
        }
        return opened;
    }

    /** An area above has opened an incident here. */
    @Component
    record Incoming(Incidents incidents) implements LetterReader {

        @Override
        public String kind() {
            return OPENING;
        }

        @Override
        public void read(AreaId from, UUID subject, JsonNode body) {
            var shipped = body.get("shipped").asString();
            incidents.open(new NewIncident(new IncidentId(subject), IncidentKind.valueOf(body.get("kind").asString()),
                    body.get("name").asString(), IncidentLevel.valueOf(body.get("level").asString()),
                    IncidentKind.valueOf(body.get("playbook").asString()), shipped.isEmpty() ? null : shipped), from);
        }
    }
}
