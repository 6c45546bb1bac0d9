package org.shouwang.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.StatementCount;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Role;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.NewResident;
import org.shouwang.registry.Registry;
import org.shouwang.registry.RegistryFixtures;
import org.shouwang.registry.Relation;
import org.shouwang.registry.ResidentFacts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeProgramTest
class WallPagesTests {

    @Autowired MockMvcTester browser;
    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;

    RegistryFixtures home;
    Visit coordinator;

    @BeforeEach
    void aCommunity() {
        home = RegistryFixtures.in(areas, buildings, registry);
        coordinator = new Visit(browser, home.area(), TestAreas.someone(home.area().id(), Role.COORDINATOR));
    }

    @Test
    void the_estate_is_the_row_of_its_walls() {
        home.building("5号楼");
        home.building("12号楼");
        home.household("12-2-502", "张晓明", "张雨");
        assertThat(coordinator.opens("/homes")).hasStatusOk().bodyText()
                .contains("望春苑", "5号楼", "12号楼", "2 栋 · 1 户 · 2 人");
    }

    @Test
    void an_empty_register_says_how_to_begin() {
        var empty = TestAreas.newCommunity(areas);
        assertThat(new Visit(browser, empty, TestAreas.someone(empty.id(), Role.COORDINATOR)).opens("/homes"))
                .hasStatusOk().bodyText().contains("导入居民表", "添加小区");
    }

    @Test
    void a_building_is_drawn_floor_by_floor_with_who_lives_behind_each_door() {
        var building = home.building("12号楼");
        home.household("12-2-502", "张晓明", "张雨");
        assertThat(coordinator.opens("/buildings/" + building.id())).hasStatusOk().bodyText()
                .contains("6层", "1单元", "2单元502，张晓明家，2 人", "1 户 · 2 人 · 在住 2 人", "空房 23");
    }

    @Test
    void a_door_that_waits_for_a_decision_stands_out_and_says_why() {
        var building = home.building("12号楼");
        home.household("12-2-502", "张晓明");
        home.household("12-2-502", "李芳");
        home.household("12-1-101", java.util.List.of(NewResident.of(ResidentFacts.of("王伟", Relation.CHILD))));
        var twin = ResidentFacts.of("周小美", Relation.HEAD).born(java.time.LocalDate.of(1990, 1, 2), null);
        home.household("12-1-201", java.util.List.of(NewResident.of(twin)));
        home.building("5号楼");
        home.household("5-1-101", java.util.List.of(NewResident.of(twin)));
        assertThat(coordinator.opens("/buildings/" + building.id())).hasStatusOk().bodyText()
                .contains("要定夺 3", "要定夺：一扇门两户", "要定夺：没有户主", "要定夺：可能是同一个人");
        coordinator.sends("/decisions/TWO_HOUSEHOLDS/stands", "case", home.here(() -> registry.behind(home.door("12-2-502").id())).stream()
                .map(card -> card.household().id().toString()).sorted().collect(java.util.stream.Collectors.joining("+")));
        assertThat(coordinator.opens("/buildings/" + building.id())).bodyText().contains("要定夺 2").doesNotContain("要定夺：一扇门两户");
    }

    @Test
    void a_wall_costs_one_statement_however_many_live_in_it() {
        var building = home.building("12号楼");
        coordinator.opens("/homes");
        var few = StatementCount.of(() -> coordinator.opens("/buildings/" + building.id()));
        for (int floor = 1; floor <= 6; floor++) {
            home.household("12-1-" + floor + "01", "张晓明", "张雨");
            home.household("12-2-" + floor + "02", "李春", "李芳", "李云");
        }
        var many = StatementCount.of(() -> coordinator.opens("/buildings/" + building.id()));
        assertThat(many).hasSameSizeAs(few).hasSize(1);
        assertThat(StatementCount.of(() -> coordinator.opens("/homes"))).hasSize(1);
    }

    @Test
    void a_narrowed_link_sees_the_own_buildings_and_learns_of_no_other() {
        var mine = home.building("5号楼");
        var other = home.building("12号楼");
        home.household("12-2-502", "张晓明");
        var link = new Visit(browser, home.area(), TestAreas.narrowed(home.area().id(), Role.LINK, mine.id().value()));
        assertThat(link.opens("/homes")).hasStatusOk().bodyText().contains("5号楼", "1 栋 · 0 户").doesNotContain("12号楼");
        assertThat(link.opens("/buildings/" + mine.id())).hasStatusOk();
        assertThat(link.opens("/buildings/" + other.id())).hasStatus(404);
        assertThat(link.opens("/doors/" + home.door("12-2-502").id())).hasStatus(404);
    }

    @Test
    void an_estate_gets_a_building_and_its_doors_without_unlucky_floors() {
        var building = home.building("5号楼");
        var preview = coordinator.opensInPanel("/buildings/" + building.id()
                + "/doors/preview?units=&fromFloor=1&toFloor=18&withoutFloors=4、13、14&doors=4&numbering=FLOOR_THEN_NUMBER&shops=6");
        assertThat(preview).hasStatusOk().bodyText().contains("将会有 66 扇门", "1801", "商6").doesNotContain(">404<");
        assertThat(coordinator.sends("/buildings/" + building.id() + "/doors", "units", "", "fromFloor", "1", "toFloor", "18",
                "withoutFloors", "4 13 14", "doors", "4", "numbering", "FLOOR_THEN_NUMBER", "shops", "6")).hasStatus(303);
        assertThat(home.here(() -> buildings.doors(building.id()))).hasSize(24 + 66);
    }

    @Test
    void what_was_typed_stays_when_it_cannot_be_right() {
        var building = home.building("5号楼");
        assertThat(coordinator.sends("/buildings/" + building.id() + "/doors", "units", "甲 乙", "fromFloor", "9", "toFloor", "3",
                "doors", "2", "numbering", "FLOOR_THEN_NUMBER")).hasStatus(422).bodyText().contains("甲 乙", "value=\"9\"", "aria-invalid");
        assertThat(coordinator.sends("/estates", "id", java.util.UUID.randomUUID().toString(), "name", "望春苑", "latitude", "91, 7"))
                .hasStatus(422).bodyText().contains("91, 7", "请填纬度和经度");
    }

    @Test
    void a_door_that_no_pattern_makes_is_added_changed_and_taken_away() {
        var building = home.building("5号楼");
        var id = java.util.UUID.randomUUID().toString();
        assertThat(coordinator.sends("/buildings/" + building.id() + "/door", "id", id, "unit", "", "floor", "1", "room", "传达室",
                "kind", "OTHER")).hasStatus(303);
        assertThat(coordinator.sends("/doors/" + id, "version", "1", "unit", "", "floor", "1", "room", "门卫", "kind", "OTHER")).hasStatus(303);
        assertThat(coordinator.opens("/buildings/" + building.id())).bodyText().contains("门卫");
        assertThat(coordinator.sends("/doors/" + id + "/remove", "version", "2")).hasStatus(303);
        assertThat(coordinator.opens("/buildings/" + building.id())).bodyText().doesNotContain("门卫");
    }

    @Test
    void a_volunteer_has_no_business_in_the_register() {
        var volunteer = new Visit(browser, home.area(), TestAreas.someone(home.area().id(), Role.VOLUNTEER));
        assertThat(volunteer.opens("/homes")).hasStatus(403);
    }
}
