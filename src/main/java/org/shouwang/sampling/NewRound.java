package org.shouwang.sampling;

import java.time.Instant;
import java.util.Set;

import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Written;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.ResidentId;

/**
 * What a coordinator plans. Either buildings, for everybody in them, or certain persons, each in a tube alone.
 *
 * @param title what people call it besides its number; may be empty
 */
public record NewRound(RoundId id, Purpose purpose, String title, Instant dueBy, Set<BuildingId> buildings, Set<ResidentId> persons) {

    public NewRound {
        title = Written.line(title, "title", 40);
        buildings = Set.copyOf(buildings);
        persons = Set.copyOf(persons);
        if (buildings.isEmpty() == persons.isEmpty()) {
            throw Problem.invalid("platform.problem.check").at("buildings", "sampling.problem.nobody-chosen");
        }
    }

    public static NewRound of(Set<BuildingId> buildings, Instant dueBy) {
        return new NewRound(RoundId.next(), Purpose.NUCLEIC, "", dueBy, buildings, Set.of());
    }

    public Scope scope() {
        return buildings.isEmpty() ? Scope.PERSONS : Scope.BUILDINGS;
    }
}
