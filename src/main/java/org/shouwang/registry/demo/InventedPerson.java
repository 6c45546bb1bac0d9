package org.shouwang.registry.demo;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.registry.Presence;
import org.shouwang.registry.Registered;
import org.shouwang.registry.Relation;
import org.shouwang.registry.Sex;

/**
 * Somebody who does not exist.
 *
 * @param idNumber with area code 000000, which no authority ever gave out; null for those who never showed it
 * @param phone from 199 0000 0000 upwards, where no number is given out; null for children and some old people
 */
record InventedPerson(String name, Sex sex, LocalDate born, Relation relation, @Nullable String idNumber,
        @Nullable String phone, Registered registered, Presence presence, List<InventedNeed> needs) {

    InventedPerson {
        needs = List.copyOf(needs);
    }

    int age(LocalDate today) {
        return born.until(today).getYears();
    }
}
