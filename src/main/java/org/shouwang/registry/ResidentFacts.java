package org.shouwang.registry;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Fold;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.platform.words.Written;
import org.shouwang.privacy.Masked;
import org.shouwang.privacy.Personal;

/**
 * What is said about a resident, without document and needs.
 *
 * @param relationWords as written in the sheet it came from, where the relation says less
 * @param registeredAt the address of the household registration (户籍地)
 * @param awayUntil the day somebody is expected back; nobody is "present again" by itself
 * @param phones in the form in which numbers are kept, the one to call first in front; what is no number is kept as typed
 */
public record ResidentFacts(
        @Personal("to address people by their name") String name,
        @Personal("as the register demands") @Nullable Sex sex,
        @Personal("to know who needs more because of age") @Nullable LocalDate birthDate,
        Relation relation, String relationWords, Registered registered,
        @Personal("as the register demands") String registeredAt,
        @Personal("to know who is due and who is not here") Presence presence,
        @Personal("to know who is due and who is not here") @Nullable LocalDate awaySince,
        @Personal("to know who is due and who is not here") @Nullable LocalDate awayUntil,
        @Personal("to call people") List<String> phones,
        @Personal("what colleagues must know at this door") String note) {

    private static final int MOST_PHONES = 6;

    public ResidentFacts {
        name = Written.required(name, "name", 60);
        relationWords = Written.line(relationWords, "relationWords", 30);
        registeredAt = Written.line(registeredAt, "registeredAt", 200);
        note = Written.text(note, "note", 1000);
        phones = phones(phones);
        if (presence == Presence.PRESENT) {
            awaySince = null;
            awayUntil = null;
        }
        if (awaySince != null && awayUntil != null && awayUntil.isBefore(awaySince)) {
            throw Problem.invalid("platform.problem.check").at("awayUntil", "registry.resident.back-before-leaving");
        }
    }

    public static ResidentFacts of(String name, Relation relation) {
        return new ResidentFacts(name, null, null, relation, "", Registered.UNKNOWN, "", Presence.PRESENT, null, null, List.of(), "");
    }

    public ResidentFacts named(String other) {
        return new ResidentFacts(other, sex, birthDate, relation, relationWords, registered, registeredAt, presence, awaySince,
                awayUntil, phones, note);
    }

    public ResidentFacts as(Relation other) {
        return new ResidentFacts(name, sex, birthDate, other, relationWords, registered, registeredAt, presence, awaySince,
                awayUntil, phones, note);
    }

    /** With the relation as written somewhere. */
    public ResidentFacts inWords(String words) {
        return new ResidentFacts(name, sex, birthDate, relation, words, registered, registeredAt, presence, awaySince,
                awayUntil, phones, note);
    }

    public ResidentFacts calledAt(String... numbers) {
        return new ResidentFacts(name, sex, birthDate, relation, relationWords, registered, registeredAt, presence, awaySince,
                awayUntil, List.of(numbers), note);
    }

    public ResidentFacts born(@Nullable LocalDate date, @Nullable Sex as) {
        return new ResidentFacts(name, as, date, relation, relationWords, registered, registeredAt, presence, awaySince,
                awayUntil, phones, note);
    }

    public ResidentFacts away(@Nullable LocalDate since, @Nullable LocalDate until) {
        return new ResidentFacts(name, sex, birthDate, relation, relationWords, registered, registeredAt, Presence.AWAY, since,
                until, phones, note);
    }

    public boolean head() {
        return relation == Relation.HEAD;
    }

    private static List<String> phones(List<String> typed) {
        var kept = new LinkedHashSet<String>();
        for (var one : typed) {
            switch (PhoneNumber.read(one)) {
                case PhoneNumber.Reading.Good good -> kept.add(good.phone().text());
                case PhoneNumber.Reading.Several several -> several.phones().forEach(phone -> kept.add(phone.text()));
                case PhoneNumber.Reading.Wrong wrong -> {
                    var text = Fold.line(one);
                    if (!text.isEmpty()) {
                        kept.add(Written.line(text, "phones", 40));
                    }
                }
            }
        }
        if (kept.size() > MOST_PHONES) {
            throw Problem.invalid("platform.problem.check").at("phones", "registry.resident.phones", MOST_PHONES);
        }
        return List.copyOf(kept);
    }

    /** Masked, so that nobody's data reaches a log. */
    @Override
    public String toString() {
        return Masked.name(name) + " " + relation;
    }
}
