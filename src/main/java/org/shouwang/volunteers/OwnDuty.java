package org.shouwang.volunteers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaDay;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.OwnData;
import org.springframework.stereotype.Component;

/** What is kept about somebody as a volunteer, for the person's own eyes. */
@Component
class OwnDuty implements OwnData {

    private final Volunteers volunteers;
    private final ProofRows proofs;
    private final TimetableRows times;
    private final UnitRows units;
    private final AreaDay day;

    OwnDuty(Volunteers volunteers, ProofRows proofs, TimetableRows times, UnitRows units, AreaDay day) {
        this.volunteers = volunteers;
        this.proofs = proofs;
        this.times = times;
        this.units = units;
        this.day = day;
    }

    @Override
    public List<Part> about(Actor person) {
        return volunteers.ofAccount(new AccountId(person.id())).map(this::part).stream().toList();
    }

    private Part part(Volunteer volunteer) {
        var facts = new ArrayList<Fact>();
        var known = volunteer.facts();
        add(facts, "volunteers.name", known.name());
        add(facts, "volunteers.phone", known.phone().text());
        add(facts, "volunteers.born", known.born());
        add(facts, "volunteers.available", known.available());
        add(facts, "volunteers.note", known.note());
        proofs.of(volunteer.id()).forEach(proof -> add(facts, "volunteers.skill." + proof.skill(),
                proof.on() + (proof.until() == null ? "" : " – " + proof.until()) + " " + proof.seenBy()));
        var said = times.of(List.of(volunteer.id()), day.today()).getOrDefault(volunteer.id(), Timetable.nothingSaid());
        for (var weekday : DayOfWeek.values()) {
            add(facts, "volunteers.weekday." + weekday, said.on(weekday).stream().map(time -> time.from() + "–" + time.until()).collect(Collectors.joining(" ")));
        }
        said.otherDays().forEach(days -> add(facts, days.can() ? "volunteers.times.can" : "volunteers.times.cannot", days.first() + " – " + days.last()));
        units.sending(volunteer.id()).forEach(one -> add(facts, "volunteers.where-short." + one.at().place(), LocalDate.ofInstant(one.since(), day.zone())));
        return new Part("volunteers.own", facts);
    }

    private static void add(List<Fact> facts, String label, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            facts.add(new Fact(label, value.toString(), "volunteers.own.purpose", Kept.VOLUNTEER));
        }
    }
}
