package org.shouwang.incidents;

import java.util.Map;

/**
 * An incident in numbers, as they stand in the bulletin and begin the review; no persons.
 *
 * @param zonesEarly zones that ended before their time
 * @param zonesLonger extensions that were agreed to
 * @param decisionsLate decisions done after their day, or not at all
 * @param rulesChanged playbook versions that took effect while it went on
 * @param lines lines of the time line by topic
 */
public record IncidentFigures(int zones, int zonesEarly, int zonesLonger, int decisions, int decisionsDone, int decisionsLate,
        int rulesChanged, int orders, int ordersLate, Map<String, Long> lines) {

    public IncidentFigures {
        lines = Map.copyOf(lines);
    }

    public long allLines() {
        return lines.values().stream().mapToLong(Long::longValue).sum();
    }
}
