package org.shouwang.registry.web;

import java.util.ArrayList;
import java.util.List;

import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.registry.OwnWords;
import org.shouwang.registry.Relation;
import org.shouwang.registry.SelfRegistrationId;
import org.springframework.util.MultiValueMap;

/**
 * What a household writes about itself, as typed.
 *
 * @param id made with the empty form, so that a second press sends nothing more
 * @param people whoever writes first
 */
public record RegisterForm(String id, String door, List<Person> people, String note, boolean consents) {

    public record Person(String name, String phone, String relation, String born) {

        boolean blank() {
            return name.isBlank() && phone.isBlank() && born.isBlank();
        }
    }

    static final Person NOBODY = new Person("", "", "", "");

    static RegisterForm blank() {
        return new RegisterForm(SelfRegistrationId.next().toString(), "", List.of(new Person("", "", Relation.HEAD.name(), "")), "", false);
    }

    static RegisterForm of(MultiValueMap<String, String> typed) {
        var names = typed.getOrDefault("name", List.of());
        var people = new ArrayList<Person>();
        for (int i = 0; i < names.size(); i++) {
            people.add(new Person(names.get(i), at(typed, "phone", i), at(typed, "relation", i), at(typed, "born", i)));
        }
        return new RegisterForm(Entered.text(typed.getFirst("id")), Entered.text(typed.getFirst("door")),
                people.isEmpty() ? List.of(NOBODY) : people, Entered.text(typed.getFirst("note")), typed.containsKey("consent"));
    }

    private static String at(MultiValueMap<String, String> typed, String field, int i) {
        var all = typed.getOrDefault(field, List.of());
        return i < all.size() ? all.get(i) : "";
    }

    /** With room for one more. */
    RegisterForm oneMore() {
        var more = new ArrayList<>(people);
        more.add(NOBODY);
        return new RegisterForm(id, door, more, note, consents);
    }

    SelfRegistrationId registration() {
        return SelfRegistrationId.of(id);
    }

    /** Rows that were left empty are nobody; fields are called as in the first row, or {@code name-2} from the second on. */
    OwnWords words() {
        if (!consents) {
            throw Problem.invalid("platform.problem.check").at("consent", "registry.self.consent");
        }
        var all = new ArrayList<OwnWords.Person>();
        for (int i = 0; i < people.size(); i++) {
            var person = people.get(i);
            if (i > 0 && person.blank()) {
                continue;
            }
            if (person.name().isBlank()) {
                throw Problem.invalid("platform.problem.check").at(field("name", i), "platform.field.missing");
            }
            if (!person.phone().isBlank() && PhoneNumber.read(person.phone()) instanceof PhoneNumber.Reading.Wrong wrong) {
                throw Problem.invalid("platform.problem.check").at(field("phone", i), "registry.field.phone", wrong.typed());
            }
            var relation = Entered.choiceIfAny(person.relation(), Relation.class);
            all.add(new OwnWords.Person(person.name(), person.phone(), relation == null ? Relation.UNKNOWN : relation, null,
                    Entered.date(person.born(), field("born", i))));
        }
        return new OwnWords(door, all, note);
    }

    public static String field(String name, int i) {
        return i == 0 ? name : name + "-" + (i + 1);
    }

    @Override
    public String toString() {
        return "a form of a household";
    }
}
