package org.shouwang.volunteers.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.registry.BuildingId;
import org.shouwang.volunteers.Limit;
import org.shouwang.volunteers.OrganisationId;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerFacts;
import org.shouwang.volunteers.VolunteerId;

/** Somebody who reports for duty, as typed. */
public record VolunteerForm(String id, @Nullable String version, @Nullable String name, @Nullable String phone, @Nullable String born,
        @Nullable List<String> skills, @Nullable List<String> limits, @Nullable String building, @Nullable String organisation,
        @Nullable String available, @Nullable String note, @Nullable String consent) {

    static VolunteerForm blank(String name, String phone) {
        return new VolunteerForm(VolunteerId.next().toString(), "0", name, phone, "", List.of(), List.of(), "", "", "", "", null);
    }

    static VolunteerForm of(Volunteer volunteer) {
        var facts = volunteer.facts();
        return new VolunteerForm(volunteer.id().toString(), String.valueOf(volunteer.version()), facts.name(), facts.phone().text(),
                facts.born() == null ? "" : facts.born().toString(), facts.skills().stream().map(Enum::name).toList(),
                facts.limits().stream().map(Enum::name).toList(), facts.home() == null ? "" : facts.home().toString(),
                facts.organisation() == null ? "" : facts.organisation().toString(), facts.available(), facts.note(), null);
    }

    VolunteerId volunteer() {
        return new VolunteerId(Entered.id(id));
    }

    VolunteerFacts facts() {
        return new VolunteerFacts(Entered.text(name), number(), Entered.date(born, "born"), chosen(skills, Skill.class, "skills"),
                chosen(limits, Limit.class, "limits"), Entered.blank(building) ? null : new BuildingId(Entered.id(building)),
                Entered.blank(organisation) ? null : new OrganisationId(Entered.id(organisation)), Entered.text(available), Entered.text(note));
    }

    private PhoneNumber number() {
        if (PhoneNumber.read(Entered.text(phone)) instanceof PhoneNumber.Reading.Good good) {
            return good.phone();
        }
        throw Problem.invalid("platform.problem.check").at("phone", "volunteers.phone.wrong");
    }

    public boolean can(Skill skill) {
        return skills != null && skills.contains(skill.name());
    }

    public boolean cannot(Limit limit) {
        return limits != null && limits.contains(limit.name());
    }

    private static <E extends Enum<E>> Set<E> chosen(@Nullable List<String> names, Class<E> among, String field) {
        return names == null ? Set.of() : names.stream().map(name -> Entered.choice(name, among, field)).collect(Collectors.toSet());
    }
}
