package org.shouwang.incidents.web;

import java.time.LocalDate;
import java.util.List;

import org.shouwang.incidents.Decision;
import org.shouwang.incidents.Incident;
import org.shouwang.incidents.Zone;

/** What will happen when an incident closes: what ends with it and what is left undone. */
public record ClosePage(Incident incident, List<Zone> zones, String zoneNames, List<Decision> open, int orders, LocalDate keptUntil) {
}
