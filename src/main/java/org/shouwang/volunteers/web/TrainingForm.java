package org.shouwang.volunteers.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;
import org.shouwang.volunteers.ProofFacts;
import org.shouwang.volunteers.VolunteerId;

/** A training and who came to it, as typed. */
public record TrainingForm(@Nullable String skill, @Nullable String on, @Nullable String until, @Nullable List<String> people) {

    ProofFacts facts() {
        return new ProofForm(skill, on, until).facts();
    }

    List<VolunteerId> who() {
        if (people == null || people.isEmpty()) {
            throw Problem.invalid("volunteers.training.nobody");
        }
        return people.stream().map(id -> new VolunteerId(Entered.id(id))).toList();
    }

    public boolean has(VolunteerId id) {
        return people != null && people.contains(id.toString());
    }
}
