package org.shouwang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.StatementCount;
import org.shouwang.TestAreas;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class RollModuleTests {

    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;
    @Autowired Needs needs;
    @Autowired Moves moves;
    @Autowired Roll roll;
    RegistryFixtures home;
    Building five;
    Building twelve;

    @BeforeEach
    void twoBuildings() {
        home = RegistryFixtures.in(areas, buildings, registry);
        twelve = home.building("12号楼");
        five = home.building("5号楼");
    }

    @Test
    void people_come_in_the_order_in_which_one_walks_the_head_first() {
        home.household("12-2-502", "张晓明", "张春");
        home.household("12-1-101", "李芳");
        home.household("5-1-301", "王伟");
        var everybody = home.here(roll::everybody);
        assertThat(everybody).extracting(Inhabitant::name).containsExactly("王伟", "李芳", "张晓明", "张春");
        assertThat(everybody).extracting(Inhabitant::house).isSorted();
        assertThat(everybody.get(2)).extracting(Inhabitant::doorWords, Inhabitant::unitName, Inhabitant::floor, Inhabitant::head)
                .containsExactly("12号楼2单元502", "2单元", 5, true);
        assertThat(home.here(() -> roll.livingIn(Set.of(five.id())))).extracting(Inhabitant::name).containsExactly("王伟");
        assertThat(home.here(() -> roll.livingIn(Set.of()))).isEmpty();
    }

    @Test
    void age_and_needs_are_those_of_today() {
        var old = NewResident.of(ResidentFacts.of("张晓明", Relation.HEAD).born(LocalDate.of(1890, 1, 2), Sex.MALE).calledAt("19900000001"));
        home.household("12-2-502", List.of(old));
        var long_ago = LocalDate.of(2020, 1, 1);
        home.does(() -> {
            needs.add(NeedId.next(), old.id(), NeedFacts.of(NeedKind.DEAF, long_ago));
            needs.add(NeedId.next(), old.id(), new NeedFacts(NeedKind.DIALYSIS, Consent.SELF, NeedSource.SELF, long_ago, long_ago, null, "", null));
        });
        var person = home.here(roll::everybody).getFirst();
        assertThat(person.needs()).containsExactlyInAnyOrder(NeedKind.DEAF, NeedKind.OVER_70);
        assertThat(person).extracting(Inhabitant::bornIn, Inhabitant::old, Inhabitant::hasPhone).containsExactly(1890, true, true);
    }

    @Test
    void whoever_asks_gets_everybody_of_the_area_and_nobody_of_another() {
        home.household("12-2-502", "张晓明");
        var elsewhere = RegistryFixtures.in(areas, buildings, registry);
        var volunteer = TestAreas.someone(home.area().id(), Role.VOLUNTEER);
        assertThat(Current.as(volunteer, home.area().id(), roll::everybody)).hasSize(1);
        assertThat(elsewhere.here(roll::everybody)).isEmpty();
        assertThat(elsewhere.here(() -> roll.livingIn(Set.of(twelve.id())))).isEmpty();
    }

    @Test
    void ids_become_lines_also_of_who_left_or_was_merged() {
        var family = home.household("12-2-502", "张晓明", "张春", "张春");
        var stays = family.residents().get(1).id();
        var twin = family.residents().get(2).id();
        var head = family.residents().getFirst().id();
        home.does(() -> {
            moves.mergeResidents(ActId.next(), stays, twin, "重复");
            moves.leave(ActId.next(), Set.of(head), LeftHow.MOVED_OUT, "", "");
        });
        var lines = home.here(() -> roll.residents(List.of(head, stays, twin, ResidentId.next())));
        assertThat(lines).containsOnlyKeys(head, stays, twin);
        assertThat(lines.get(twin)).isEqualTo(lines.get(stays));
        assertThat(home.here(() -> roll.households(List.of(family.household().id(), HouseholdId.next())))).hasSize(1)
                .allSatisfy((id, line) -> assertThat(line).extracting(HouseholdLine::doorWords, HouseholdLine::head,
                        HouseholdLine::members, HouseholdLine::ended).containsExactly("12号楼2单元502", null, 1, false));
    }

    @Test
    void it_is_one_statement_however_many_they_are() {
        for (int floor = 1; floor <= 6; floor++) {
            home.household("12-1-" + floor + "01", "张晓明", "张雨");
        }
        assertThat(StatementCount.of(() -> home.here(roll::everybody))).hasSize(1);
        var all = home.here(roll::everybody);
        assertThat(StatementCount.of(() -> home.here(() -> roll.residents(all.stream().map(Inhabitant::id).toList())))).hasSize(1);
        assertThat(StatementCount.of(() -> home.here(() -> roll.households(all.stream().map(Inhabitant::household).toList())))).hasSize(1);
    }
}
