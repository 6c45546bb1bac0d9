package org.shouwang.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.shouwang.drill.InventedSheet.Person;
import org.shouwang.platform.words.IdNumber;
import org.shouwang.platform.words.PhoneNumber;

class InventedSheetUnitTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private final InventedSheet sheet = InventedSheet.of(11_700, 7);

    @Test
    void has_as_many_people_as_asked_for_in_about_as_many_buildings_as_a_large_community_has() {
        assertThat(sheet.people()).hasSize(11_700);
        assertThat(sheet.people().stream().map(p -> p.estate() + p.building()).distinct().count()).isBetween(90L, 110L);
    }

    @Test
    void every_number_is_right_in_form_and_nobody_s() {
        assertThat(sheet.people()).allSatisfy(person -> {
            assertThat(person.idNumber()).startsWith("000000");
            assertThat(IdNumber.read(person.idNumber(), TODAY)).isInstanceOfSatisfying(IdNumber.Reading.Good.class,
                    good -> assertThat(good.id().male()).isEqualTo(person.male()));
            assertThat(PhoneNumber.read(person.phone())).isInstanceOf(PhoneNumber.Reading.Good.class);
            assertThat(person.phone()).startsWith("199000");
        });
        assertThat(sheet.people().stream().map(Person::idNumber).collect(Collectors.toSet())).hasSize(11_700);
        assertThat(sheet.people().stream().map(Person::phone).collect(Collectors.toSet())).hasSize(11_700);
    }

    @Test
    void every_door_has_one_head() {
        assertThat(sheet.people().stream().filter(p -> p.relation().equals("户主"))
                .map(p -> p.estate() + p.door()).toList()).doesNotHaveDuplicates();
        assertThat(sheet.people().stream().map(p -> p.estate() + p.door()).distinct())
                .hasSize((int) sheet.people().stream().filter(p -> p.relation().equals("户主")).count());
    }

    @Test
    void the_same_seed_makes_the_same_people() {
        assertThat(InventedSheet.of(50, 3)).isEqualTo(InventedSheet.of(50, 3)).isNotEqualTo(InventedSheet.of(50, 4));
    }
}
