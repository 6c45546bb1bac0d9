package org.shouwang.registry.exchange;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Personal;
import org.shouwang.privacy.Sensitive;
import org.shouwang.registry.DocumentType;
import org.shouwang.registry.Presence;
import org.shouwang.registry.Registered;
import org.shouwang.registry.Relation;
import org.shouwang.registry.Sex;
import org.shouwang.registry.Tenure;

/** A person as one row tells of them. What the row does not say is null or empty, and changes nothing in the register. */
record PersonLine(int row, @Personal(WHY) String name, @Personal(WHY) @Nullable Sex sex,
        @Personal(WHY) @Nullable LocalDate birthDate, @Nullable DocumentType documentType,
        @Sensitive(WHY) String documentNumber, @Personal(WHY) List<String> phones, DoorPlace door, String household,
        @Personal(WHY) @Nullable Relation relation, @Personal(WHY) String relationWords,
        @Personal(WHY) @Nullable Registered registered, @Personal(WHY) String registeredAt, @Nullable Presence presence,
        @Personal(WHY) @Nullable LocalDate awaySince, @Personal(WHY) @Nullable LocalDate awayUntil,
        @Nullable Tenure tenure, @Sensitive(WHY) List<NeedLine> needs, @Personal(WHY) String note) {

    static final String WHY = "to know who lives behind which door";

    boolean head() {
        return relation == Relation.HEAD;
    }

    PersonLine at(DoorPlace other) {
        return new PersonLine(row, name, sex, birthDate, documentType, documentNumber, phones, other, household, relation,
                relationWords, registered, registeredAt, presence, awaySince, awayUntil, tenure, needs, note);
    }

    PersonLine inHousehold(String other) {
        return new PersonLine(row, name, sex, birthDate, documentType, documentNumber, phones, door, other, relation,
                relationWords, registered, registeredAt, presence, awaySince, awayUntil, tenure, needs, note);
    }

    /** Whether both rows say the same. */
    boolean same(PersonLine other) {
        return equals(new PersonLine(row, other.name, other.sex, other.birthDate, other.documentType, other.documentNumber,
                other.phones, other.door, other.household, other.relation, other.relationWords, other.registered,
                other.registeredAt, other.presence, other.awaySince, other.awayUntil, other.tenure, other.needs, other.note));
    }
}
