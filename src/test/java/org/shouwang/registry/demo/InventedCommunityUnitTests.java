package org.shouwang.registry.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.shouwang.platform.DemoContent.Size;
import org.shouwang.platform.words.IdNumber;
import org.shouwang.platform.words.Pinyin;
import org.shouwang.registry.BuildingKind;
import org.shouwang.registry.NeedKind;
import org.shouwang.registry.Relation;

class InventedCommunityUnitTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private final InventedCommunity small = InventedCommunity.of(Size.COMMUNITY, TODAY);
    private final InventedCommunity large = InventedCommunity.of(Size.LARGE, TODAY);

    @Test
    void the_small_one_has_13_buildings_some_318_households_and_742_people() {
        assertThat(small.buildings()).hasSize(13);
        assertThat(small.households()).hasSizeBetween(300, 325);
        assertThat(small.peopleCount()).isEqualTo(742);
    }

    @Test
    void the_large_one_has_104_buildings_and_11_700_people() {
        assertThat(large.buildings()).hasSize(104);
        assertThat(large.peopleCount()).isEqualTo(11_700);
    }

    @Test
    void some_flats_are_empty_and_none_holds_two_households() {
        for (var one : List.of(small, large)) {
            long flats = one.buildings().stream().mapToLong(InventedBuilding::flats).sum();
            assertThat(one.households().size() / (double) flats).isBetween(0.80, 0.97);
            assertThat(one.households()).extracting(household -> household.building().estate() + household.building().name()
                    + household.door()).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_same_seed_invents_the_same_people() {
        assertThat(InventedCommunity.of(Size.COMMUNITY, TODAY)).isEqualTo(small);
    }

    @Test
    void nobody_in_it_can_be_a_living_person() {
        assertThat(large.households()).flatExtracting(InventedHousehold::people).allSatisfy(person -> {
            if (person.idNumber() != null) {
                assertThat(person.idNumber()).startsWith("000000");
                assertThat(IdNumber.read(person.idNumber(), TODAY)).isInstanceOf(IdNumber.Reading.Good.class);
            }
            if (person.phone() != null) {
                assertThat(person.phone()).matches("199000[01]\\d{4}");
            }
        });
        assertThat(large.households()).flatExtracting(InventedHousehold::people)
                .extracting(InventedPerson::idNumber).filteredOn(number -> number != null).doesNotHaveDuplicates();
    }

    @Test
    void every_household_has_one_head_and_its_children_are_younger() {
        assertThat(large.households()).allSatisfy(household -> {
            var head = household.people().stream().filter(person -> person.relation() == Relation.HEAD).toList();
            assertThat(head).hasSize(1);
            assertThat(household.people()).filteredOn(person -> person.relation() == Relation.CHILD)
                    .allMatch(child -> child.born().isAfter(head.getFirst().born().plusYears(18)));
            assertThat(household.people()).filteredOn(person -> person.relation() == Relation.PARENT)
                    .allMatch(parent -> parent.born().isBefore(head.getFirst().born().minusYears(15)));
            assertThat(head.getFirst().age(TODAY)).isGreaterThanOrEqualTo(20);
            assertThat(household.people()).allMatch(person -> person.age(TODAY) <= 106);
        });
    }

    @Test
    void it_is_an_ageing_town_with_every_need_in_it() {
        var people = small.households().stream().flatMap(household -> household.people().stream()).toList();
        assertThat(people).filteredOn(person -> person.age(TODAY) >= 60).size().isBetween(150, 300);
        assertThat(people).filteredOn(person -> person.age(TODAY) < 15).size().isBetween(60, 160);
        assertThat(large.households()).flatExtracting(InventedHousehold::people).flatExtracting(InventedPerson::needs)
                .extracting(InventedNeed::kind).contains(NeedKind.LIVES_ALONE, NeedKind.IMMOBILE, NeedKind.PREGNANT,
                        NeedKind.DIALYSIS, NeedKind.CHRONIC_MEDICINE, NeedKind.MINOR_ALONE, NeedKind.DEAF, NeedKind.BLIND);
    }

    @Test
    void the_neighbour_of_every_example_lives_at_5_2_502_and_is_found_by_her_initials() {
        var found = small.households().stream().flatMap(household -> household.people().stream().filter(person ->
                Pinyin.of(person.name()).initials().equals("zxm")).map(person -> household.door().room())).toList();
        assertThat(found).contains("502");
    }

    @Test
    void its_buildings_stand_as_buildings_do() {
        assertThat(small.buildings()).extracting(InventedBuilding::kind)
                .contains(BuildingKind.LOW, BuildingKind.SLAB, BuildingKind.TOWER, BuildingKind.SINGLE);
        var seven = small.buildings().get(6);
        assertThat(seven.doors()).extracting(InventedDoor::floor).doesNotContain(4, 13, 14).contains(21);
        assertThat(small.buildings().getFirst().doors()).filteredOn(door -> !door.flat()).hasSize(4);
    }
}
