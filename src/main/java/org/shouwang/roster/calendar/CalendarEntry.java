package org.shouwang.roster.calendar;

import java.time.Instant;

import org.shouwang.roster.ShiftId;

/**
 * A shift as it stands in a person's calendar.
 *
 * @param sequence one more with each change, so that calendars take the change over
 * @param cancelled the person stands there no longer, or the shift was called off
 */
public record CalendarEntry(ShiftId shift, Instant from, Instant until, String post, String place, int sequence, boolean cancelled, Instant changedAt) {
}
