package org.shouwang.registry;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.words.Written;
import org.shouwang.privacy.Personal;

/** What a resident wants the register to say instead. Accepting it does just that. */
public sealed interface Wish {

    /** Each with what it is made of. */
    enum Kind {
        FACTS(Facts.class), MISSING(Missing.class), GONE(Gone.class), NEED_OVER(NeedOver.class), OTHER(Other.class);

        private final Class<? extends Wish> type;

        Kind(Class<? extends Wish> type) {
            this.type = type;
        }

        Class<? extends Wish> type() {
            return type;
        }
    }

    /** In the person's own words, for whoever decides; may be empty. */
    String words();

    default Kind kind() {
        return switch (this) {
            case Facts facts -> Kind.FACTS;
            case Missing missing -> Kind.MISSING;
            case Gone gone -> Kind.GONE;
            case NeedOver over -> Kind.NEED_OVER;
            case Other other -> Kind.OTHER;
        };
    }

    /** The own entry says something wrong. */
    record Facts(@Personal("to correct the own entry") String name, @Personal("to correct the own entry") @Nullable LocalDate birthDate,
            @Personal("to correct the own entry") List<String> phones, @Personal("to explain a correction") String words) implements Wish {

        public Facts {
            name = Written.required(name, "name", 60);
            phones = List.copyOf(phones);
            words = said(words);
        }

        /** What the entry says then: sex, relation and whatever else is as it was. */
        ResidentFacts over(ResidentFacts old) {
            return old.named(name).born(birthDate, old.sex()).calledAt(phones.toArray(String[]::new));
        }

        @Override
        public String toString() {
            return "facts";
        }
    }

    /** Somebody lives in the household and is not registered. */
    record Missing(OwnWords.Person person, @Personal("to explain a correction") String words) implements Wish {

        public Missing {
            words = said(words);
        }

        NewResident resident(ResidentId id) {
            return NewResident.of(id, ResidentFacts.of(person.name(), person.relation()).born(person.birthDate(), person.sex())
                    .calledAt(person.phone().isEmpty() ? new String[0] : new String[] {person.phone()}));
        }
    }

    /** Somebody who is registered in the household does not live there any more. */
    record Gone(ResidentId who, @Personal("to explain a correction") String words) implements Wish {

        public Gone {
            words = said(words);
        }
    }

    /** The own need that is recorded does not hold any more, or shall not be kept any longer. */
    record NeedOver(NeedId need, @Personal("to explain a correction") String words) implements Wish {

        public NeedOver {
            words = said(words);
        }
    }

    /** Something that nobody can apply by a press: the coordinator reads it and does it. */
    record Other(@Personal("to explain a correction") String words) implements Wish {

        public Other {
            words = Written.required(words, "words", 500);
        }

        @Override
        public String toString() {
            return "other";
        }
    }

    private static String said(String words) {
        return Written.text(words, "words", 500);
    }
}
