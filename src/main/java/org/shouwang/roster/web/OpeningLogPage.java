package org.shouwang.roster.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Tone;
import org.shouwang.roster.LoggedRequest;
import org.shouwang.roster.Opening;
import org.shouwang.roster.Outcome;
import org.shouwang.roster.Shift;
import org.shouwang.roster.ShiftId;
import org.shouwang.volunteers.VolunteerId;

/** An opening and its log: who asked when, what the answer was and why. */
public record OpeningLogPage(Opening opening, List<Shift> shifts, Map<ShiftId, Shift> byId, Listing<LoggedRequest> log, @Nullable VolunteerId person,
        String named, List<OpeningTurn> stages, boolean first, Instant now, ZoneId zone) {

    private static final DateTimeFormatter TO_THE_MILLISECOND = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss.SSS");

    /** What the list is narrowed to, for addresses. */
    public String narrowed() {
        return (person == null ? "" : "person=" + person + "&") + "q=" + java.net.URLEncoder.encode(named, java.nio.charset.StandardCharsets.UTF_8);
    }

    public String at(LoggedRequest line) {
        return TO_THE_MILLISECOND.format(line.at().atZone(zone));
    }

    public Problem.Text answer(LoggedRequest line) {
        return Told.words(line.outcome());
    }

    public Tone tone(LoggedRequest line) {
        return switch (line.outcome()) {
            case Outcome.Taken taken -> Tone.DONE;
            case Outcome.StandingBy standing -> Tone.AWAY;
            case Outcome.Refused refused -> Tone.MISS;
            case Outcome.Done done -> Tone.PLAIN;
        };
    }
}
