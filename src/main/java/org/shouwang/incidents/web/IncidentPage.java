package org.shouwang.incidents.web;

import java.util.List;
import java.util.Map;

import org.shouwang.incidents.Incident;
import org.shouwang.incidents.IncidentFigures;
import org.shouwang.incidents.LogLine;
import org.shouwang.incidents.PlaybookVersion;
import org.shouwang.platform.Listing;
import org.jspecify.annotations.Nullable;

/**
 * An incident at a glance with its time line.
 *
 * @param walk what its opening still asks for; null when that is done or long past
 * @param others further incidents that go on
 * @param rules the playbook version in force; null where none is
 * @param zonesNow how many zones hold now
 * @param note id under which the next note is written
 * @param topic only lines about this are shown; empty for all
 */
public record IncidentPage(Incident incident, @Nullable WalkPage walk, List<Incident> others, IncidentFigures figures, @Nullable PlaybookVersion rules, int zonesNow,
        int ordersToDo, Listing<LogLine> lines, String topic, String words, boolean first, String note) {

    /** Topics that there are lines of, the most frequent first. */
    public List<Map.Entry<String, Long>> topics() {
        return figures.lines().entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).toList();
    }

    public String address() {
        return "/incidents/" + incident.id();
    }
}
