package org.shouwang.roster.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Listing;
import org.shouwang.roster.certificate.Certificate;
import org.shouwang.roster.hours.HoursTotal;
import org.shouwang.roster.hours.Period;
import org.shouwang.roster.hours.Served;
import org.shouwang.volunteers.VolunteerId;

/**
 * What one person served, for the desk or for the own eyes.
 *
 * @param person null for somebody who has never reported for duty
 * @param mine whether it is the own page
 */
public record PersonHoursPage(@Nullable VolunteerId person, String name, Period period, HoursTotal total, Listing<Served> served, List<Certificate> certificates,
        boolean mine, boolean first) {

    public String days() {
        return "?from=" + period.first() + "&until=" + period.last();
    }
}
