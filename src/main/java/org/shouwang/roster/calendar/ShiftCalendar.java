package org.shouwang.roster.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Shifts as iCalendar (RFC 5545). Times are instants in UTC, so that they are right in whatever zone the phone is; a shift keeps
 * its UID for ever, and one that is over is sent as cancelled with a higher sequence number.
 */
public final class ShiftCalendar {

    private static final Duration ASK_AGAIN = Duration.ofMinutes(30);

    private ShiftCalendar() {
    }

    public static String of(Calendars.Feed feed) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Shouwang//Shifts//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", feed.area().name()));
        calendar.add(new RefreshInterval(null, ASK_AGAIN));
        feed.entries().forEach(entry -> calendar.add(event(entry, feed)));
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static VEvent event(CalendarEntry entry, Calendars.Feed feed) {
        var event = new VEvent(false);
        event.add(new Uid(entry.shift() + "@" + feed.area().code() + ".shouwang"));
        event.add(new DtStamp(entry.changedAt()));
        event.add(new LastModified(entry.changedAt()));
        event.add(new DtStart<>(entry.from()));
        event.add(new DtEnd<>(entry.until()));
        event.add(new Sequence(entry.sequence()));
        event.add(new Summary(entry.post()));
        if (!entry.place().isEmpty()) {
            event.add(new Location(entry.place()));
        }
        event.add(entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }
}
