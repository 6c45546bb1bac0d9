package org.shouwang.incidents;

import java.util.UUID;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Problem.Text;
import org.shouwang.platform.live.LiveUpdates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one time line of an incident; all modules write to it, nothing is ever taken out of it. */
@Component
public class IncidentLog {

    /** How many lines a page of it has. */
    public static final int SIZE = 50;

    private final LogRows rows;
    private final IncidentRows incidents;
    private final LiveUpdates live;
    private final AreaDay day;

    IncidentLog(LogRows rows, IncidentRows incidents, LiveUpdates live, AreaDay day) {
        this.rows = rows;
        this.incidents = incidents;
        this.live = live;
        this.day = day;
    }

    /**
     * Notes into the current incident what happened just now, as a sentence of the calling module; in normal times nothing
     * is noted. Never names of residents: the line outlives their data.
     *
     * @param what a message key of the calling module with texts, numbers, instants, days or other sentences filled in
     * @param path where one sees more, below the area's address; empty for nowhere
     */
    @Transactional
    public void note(Text what, String path) {
        incidents.current().ifPresent(incident -> add(incident.id(), topicOf(what), what, "", path));
    }

    /** The same into a certain incident. */
    @Transactional
    public void note(IncidentId incident, Text what, String path) {
        add(incident, topicOf(what), what, "", path);
    }

    /** Into the current incident, if there is one. */
    void note(LogTopic topic, Text what, String path) {
        incidents.current().ifPresent(incident -> add(incident.id(), topic.word(), what, "", path));
    }

    void note(IncidentId incident, LogTopic topic, Text what, String path) {
        add(incident, topic.word(), what, "", path);
    }

    void note(IncidentId incident, LogTopic topic, Text what, String said, String path) {
        add(incident, topic.word(), what, said, path);
    }

    /**
     * Writes down what a person wants to be remembered.
     *
     * @param id made by the client; the same again changes nothing
     */
    @Transactional
    public void write(UUID id, IncidentId incident, String words) {
        var known = incidents.share(incident).orElseThrow(() -> Problem.notFound("incidents.unknown"));
        if (!known.open()) {
            throw Problem.refused("incidents.closed", known.name());
        }
        var said = Prose.required(words, "words", 1_000);
        rows.add(id, incident, day.now(), LogTopic.NOTES.word(), Text.of("incidents.log.written"), said, "", Current.actor().name());
        live.changed(Incidents.LIVE);
    }

    /**
     * The time line, the newest first.
     *
     * @param topic only lines about this; empty for all
     * @param words only lines in which a person's words or a filled-in text contain this; empty for all
     */
    @Transactional(readOnly = true)
    public Listing<LogLine> page(IncidentId incident, String topic, String words, @org.jspecify.annotations.Nullable String cursor) {
        return rows.page(incident, topic, words, cursor, SIZE);
    }

    private void add(IncidentId incident, String topic, Text what, String said, String path) {
        rows.add(Ids.next(), incident, day.now(), topic, what, said, path, Current.actor().name());
        live.changed(Incidents.LIVE);
    }

    private static String topicOf(Text what) {
        return what.key().substring(0, what.key().indexOf('.'));
    }
}
