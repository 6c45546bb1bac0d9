package org.shouwang.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.StatementCount;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Role;
import org.shouwang.registry.Building;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Registry;
import org.shouwang.registry.RegistryFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeProgramTest
class PeoplePagesTests {

    @Autowired MockMvcTester browser;
    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;

    RegistryFixtures home;
    Building five;
    Building twelve;
    Visit coordinator;

    @BeforeEach
    void twoBuildings() {
        home = RegistryFixtures.in(areas, buildings, registry);
        five = home.building("5号楼");
        twelve = home.building("12号楼");
        coordinator = new Visit(browser, home.area(), TestAreas.someone(home.area().id(), Role.COORDINATOR));
    }

    @Test
    void somebody_is_found_by_initials_by_part_of_the_name_and_by_the_door() {
        home.household("5-2-502", "张晓明", "李春");
        for (var words : new String[] {"zxm", "晓明", "5号楼2单元502", "zhangxiao"}) {
            assertThat(coordinator.opens("/residents?q=" + words)).as(words).hasStatusOk().bodyText().contains("张晓明", "5号楼2单元502");
        }
        assertThat(coordinator.opens("/residents?q=zxm")).bodyText().doesNotContain("李春");
    }

    @Test
    void an_empty_door_is_found_too() {
        assertThat(coordinator.opens("/residents?q=12-1-101")).hasStatusOk().bodyText()
                .contains("没有找到", "/doors/" + home.door("12-1-101").id());
    }

    @Test
    void the_address_bar_holds_the_filters_and_the_next_page_keeps_them() {
        for (int floor = 1; floor <= 6; floor++) {
            for (var door : new String[] {"1-" + floor + "01", "1-" + floor + "02", "2-" + floor + "01", "2-" + floor + "02"}) {
                home.household("5-" + door, "张春", "张芳", "张云");
            }
        }
        var first = coordinator.opens("/residents?building=" + five.id());
        assertThat(first).hasStatusOk().bodyText().contains("72 人", "cursor=", "building=" + five.id());
        assertThat(coordinator.opens("/residents?building=" + twelve.id())).bodyText().contains("没有找到");
        assertThat(coordinator.opens("/residents?lacks=phone")).bodyText().contains("72 人");
        assertThat(coordinator.opens("/residents?age=80-")).bodyText().contains("没有找到");
    }

    @Test
    void a_list_costs_the_same_for_few_and_for_many() {
        home.household("5-1-101", "张春");
        coordinator.opens("/residents");
        var few = StatementCount.of(() -> coordinator.opens("/residents"));
        for (int floor = 2; floor <= 6; floor++) {
            home.household("5-1-" + floor + "01", "张春", "张芳", "张云");
        }
        assertThat(StatementCount.of(() -> coordinator.opens("/residents"))).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void a_link_finds_nobody_outside_the_own_buildings() {
        home.household("5-2-502", "张晓明");
        home.household("12-2-502", "张晓敏");
        var link = new Visit(browser, home.area(), TestAreas.narrowed(home.area().id(), Role.LINK, five.id().value()));
        assertThat(link.opens("/residents?q=zxm")).hasStatusOk().bodyText().contains("张晓明").doesNotContain("张晓敏");
        assertThat(link.opens("/needs")).hasStatusOk();
        assertThat(link.opens("/decisions")).hasStatus(403);
    }

    @Test
    void two_households_behind_one_door_are_decided_with_one_tap() {
        var kept = home.household("5-2-502", "张晓明");
        var gone = home.household("5-2-502", "李春");
        assertThat(coordinator.opens("/decisions?question=TWO_HOUSEHOLDS")).hasStatusOk().bodyText()
                .contains("张晓明", "李春", "确实住着两户");
        assertThat(coordinator.sends("/decisions/one-household", "kept", kept.household().id().toString(), "gone",
                gone.household().id().toString())).hasStatus(303);
        assertThat(home.names(kept.household().id())).containsExactly("张晓明", "李春");
        assertThat(coordinator.opens("/decisions")).bodyText().contains("没有要定夺的");
    }
}
