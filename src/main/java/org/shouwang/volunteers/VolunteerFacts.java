package org.shouwang.volunteers;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.platform.words.Written;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.registry.BuildingId;

/**
 * What somebody says when reporting for duty.
 *
 * @param limits what this person cannot be asked to do
 * @param home the building lived in, if it is one of the community's
 * @param organisation who sends this person; null for somebody who comes alone
 * @param available when there is time, in the person's own words
 */
public record VolunteerFacts(@Personal(value = "to address volunteers by their name", kept = Kept.VOLUNTEER) String name,
        @Personal(value = "to call volunteers to their shift", kept = Kept.VOLUNTEER) PhoneNumber phone,
        @Personal(value = "to keep to the ages that may serve", kept = Kept.VOLUNTEER) @Nullable LocalDate born,
        Set<Skill> skills, Set<Limit> limits, @Nullable BuildingId home, @Nullable OrganisationId organisation, String available,
        @Personal(value = "what the coordinator must know", kept = Kept.VOLUNTEER) String note) {

    public VolunteerFacts {
        name = Written.required(name, "name", 40);
        skills = Set.copyOf(skills);
        limits = Set.copyOf(limits);
        available = Written.line(available, "available", 200);
        note = Written.text(note, "note", 500);
    }

    /** Somebody of whom no more than name and phone is known. */
    public static VolunteerFacts of(String name, PhoneNumber phone) {
        return new VolunteerFacts(name, phone, null, Set.of(), Set.of(), null, null, "", "");
    }

    /** The same as sent by a work unit. */
    public VolunteerFacts of(OrganisationId unit) {
        return new VolunteerFacts(name, phone, born, skills, limits, home, unit, available, note);
    }

    public VolunteerFacts with(Skill... more) {
        return new VolunteerFacts(name, phone, born, Set.of(more), limits, home, organisation, available, note);
    }

    public VolunteerFacts without(Limit... limits) {
        return new VolunteerFacts(name, phone, born, skills, Set.of(limits), home, organisation, available, note);
    }

    /** Leaves out what is personal. */
    @Override
    public String toString() {
        return "VolunteerFacts" + skills + limits;
    }
}
