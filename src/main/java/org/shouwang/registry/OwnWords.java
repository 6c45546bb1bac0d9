package org.shouwang.registry;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Written;
import org.shouwang.privacy.Personal;

/**
 * What a household writes about itself on the form behind the poster.
 *
 * @param door unit and room as typed, the building is the poster's
 * @param people who lives there, whoever writes first
 */
public record OwnWords(@Personal("to find the door") String door, List<Person> people,
        @Personal("what the household wants to be known") String note) {

    private static final int MOST_PEOPLE = 12;

    /**
     * One who lives there.
     *
     * @param birthDate null where somebody does not like to say it
     */
    public record Person(@Personal("to be registered under the own name") String name,
            @Personal("to be called") String phone, Relation relation, @Personal("as the register demands") @Nullable Sex sex,
            @Personal("to know who needs more because of age") @Nullable LocalDate birthDate) {

        public Person {
            name = Written.required(name, "name", 60);
            phone = Written.line(phone, "phone", 40);
        }

        @Override
        public String toString() {
            return "a person";
        }
    }

    public OwnWords {
        door = Written.required(door, "door", 40);
        note = Written.text(note, "note", 500);
        people = List.copyOf(people);
        if (people.isEmpty()) {
            throw Problem.invalid("platform.problem.check").at("people", "registry.self.nobody");
        }
        if (people.size() > MOST_PEOPLE) {
            throw Problem.invalid("platform.problem.check").at("people", "registry.self.too-many", MOST_PEOPLE);
        }
        if (people.getFirst().phone().isEmpty()) {
            throw Problem.invalid("platform.problem.check").at("phone", "registry.self.phone");
        }
    }

    @Override
    public String toString() {
        return "own words";
    }
}
