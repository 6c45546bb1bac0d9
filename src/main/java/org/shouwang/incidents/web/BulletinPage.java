package org.shouwang.incidents.web;

import java.util.List;

import org.shouwang.incidents.Decision;
import org.shouwang.incidents.Incident;
import org.shouwang.incidents.IncidentFigures;
import org.shouwang.incidents.PlaybookVersion;
import org.shouwang.incidents.ReviewPoint;
import org.shouwang.incidents.Zone;
import org.shouwang.platform.Problem.Text;

/** The bulletin of an incident: numbers that are true, no persons. */
public record BulletinPage(Incident incident, String place, IncidentFigures figures, List<Zone> zones, java.util.Map<Zone, String> names,
        List<Decision> decisions, List<PlaybookVersion> rules, List<ReviewPoint> points) {

    /** Whole days from the first to the last, both counted. */
    public long days(java.time.ZoneId zone, java.time.Instant now) {
        var end = incident.closedAt() == null ? now : incident.closedAt();
        return java.time.temporal.ChronoUnit.DAYS.between(incident.openedAt().atZone(zone).toLocalDate(), end.atZone(zone).toLocalDate()) + 1;
    }

    public Text title() {
        return Text.of(incident.open() ? "incidents.bulletin.so-far" : "incidents.bulletin.final", incident.name());
    }
}
