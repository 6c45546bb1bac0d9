package org.shouwang.volunteers;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.platform.Actor;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.OwnData;
import org.springframework.stereotype.Component;

/** What is kept about somebody as a volunteer, for the person's own eyes. */
@Component
class OwnDuty implements OwnData {

    private final Volunteers volunteers;

    OwnDuty(Volunteers volunteers) {
        this.volunteers = volunteers;
    }

    @Override
    public List<Part> about(Actor person) {
        return volunteers.ofAccount(new AccountId(person.id())).map(OwnDuty::part).stream().toList();
    }

    private static Part part(Volunteer volunteer) {
        var facts = new ArrayList<Fact>();
        var known = volunteer.facts();
        add(facts, "volunteers.name", known.name());
        add(facts, "volunteers.phone", known.phone().text());
        add(facts, "volunteers.born", known.born());
        add(facts, "volunteers.available", known.available());
        add(facts, "volunteers.note", known.note());
        return new Part("volunteers.own", facts);
    }

    private static void add(List<Fact> facts, String label, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            facts.add(new Fact(label, value.toString(), "volunteers.own.purpose", Kept.VOLUNTEER));
        }
    }
}
