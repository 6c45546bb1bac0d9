package org.shouwang.volunteers.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Asked;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Masked;
import org.shouwang.privacy.Personal;
import org.shouwang.registry.BuildingId;
import org.shouwang.volunteers.Limit;
import org.shouwang.volunteers.NewVolunteer;
import org.shouwang.volunteers.OrganisationId;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerFacts;
import org.shouwang.volunteers.VolunteerId;
import org.shouwang.volunteers.VolunteerState;

/**
 * A volunteer as programs send and get one.
 *
 * @param account of the person; when sent, the id that a new account gets
 * @param phone in full when sent, masked when got
 * @param able when got: which of the skills count for posts today
 * @param bound when got: what the person cannot be asked to do today, with what goes with light duty and with age
 * @param consent only asked of a person who reports for duty
 */
record VolunteerBody(@Nullable UUID id, @Nullable UUID account,
        @Personal(value = "to address volunteers by their name", kept = Kept.VOLUNTEER) @Nullable String name,
        @Personal(value = "to call volunteers to their shift", kept = Kept.VOLUNTEER) @Nullable String phone,
        @Personal(value = "to keep to the ages that may serve", kept = Kept.VOLUNTEER) @Nullable LocalDate born,
        @Nullable Set<Skill> skills, @Nullable Set<Limit> limits, @Nullable Set<Skill> able, @Nullable Set<Limit> bound, @Nullable UUID building, @Nullable UUID organisation,
        @Nullable String available, @Personal(value = "what the coordinator must know", kept = Kept.VOLUNTEER) @Nullable String note,
        @Nullable Boolean consent, @Nullable VolunteerState state, @Nullable Instant reportedAt, @Nullable Long version) {

    static VolunteerBody of(Volunteer volunteer) {
        var facts = volunteer.facts();
        return new VolunteerBody(volunteer.id().value(), volunteer.account().value(), facts.name(), Masked.phone(facts.phone().text()),
                null, facts.skills(), facts.limits(), volunteer.able(), volunteer.bound(), facts.home() == null ? null : facts.home().value(),
                facts.organisation() == null ? null : facts.organisation().value(), facts.available(), facts.note(),
                volunteer.consentAt() != null, volunteer.state(), volunteer.reportedAt(), volunteer.version());
    }

    VolunteerFacts facts() {
        return new VolunteerFacts(Asked.text(name), number(), born, Asked.set(skills), Asked.set(limits),
                building == null ? null : new BuildingId(building), organisation == null ? null : new OrganisationId(organisation),
                Asked.text(available), Asked.text(note));
    }

    NewVolunteer taken() {
        return new NewVolunteer(new VolunteerId(Asked.given(id, "id")), new AccountId(Asked.or(account, Ids.next())), facts());
    }

    private PhoneNumber number() {
        if (PhoneNumber.read(Asked.text(phone)) instanceof PhoneNumber.Reading.Good good) {
            return good.phone();
        }
        throw Problem.invalid("platform.problem.check").at("phone", "volunteers.phone.wrong");
    }

    /** Leaves out what is personal. */
    @Override
    public String toString() {
        return "VolunteerBody[" + id + "]";
    }
}
