package org.shouwang.roster.hours;

import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.volunteers.VolunteerId;

/** What one person served; the name is empty where the record is gone. */
public record PersonHours(VolunteerId person, @Personal(value = "to credit service to who served", kept = Kept.VOLUNTEER) String name, HoursTotal total) {
}
