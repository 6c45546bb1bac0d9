package org.shouwang.volunteers.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.volunteers.UnitPerson;
import org.shouwang.volunteers.UnitPersonFacts;
import org.shouwang.volunteers.UnitPersonId;

/** Somebody of a work unit, as typed. */
public record UnitPersonForm(@Nullable String id, @Nullable String version, @Nullable String name, @Nullable String phone, @Nullable String job) {

    static UnitPersonForm blank() {
        return new UnitPersonForm(UnitPersonId.next().toString(), "0", "", "", "");
    }

    static UnitPersonForm of(UnitPerson one) {
        return new UnitPersonForm(one.id().toString(), String.valueOf(one.version()), one.facts().name(), one.facts().phone().text(), one.facts().job());
    }

    UnitPersonId person() {
        return new UnitPersonId(Entered.id(id));
    }

    UnitPersonFacts facts() {
        return new UnitPersonFacts(Entered.text(name), number(phone, "phone"), Entered.text(job));
    }

    static PhoneNumber number(@Nullable String typed, String field) {
        if (PhoneNumber.read(Entered.text(typed)) instanceof PhoneNumber.Reading.Good good) {
            return good.phone();
        }
        throw Problem.invalid("platform.problem.check").at(field, "volunteers.phone.wrong");
    }
}
