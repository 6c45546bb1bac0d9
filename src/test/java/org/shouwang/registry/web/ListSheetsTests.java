package org.shouwang.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Role;
import org.shouwang.registry.Building;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.NewResident;
import org.shouwang.registry.Registry;
import org.shouwang.registry.RegistryFixtures;
import org.shouwang.registry.Relation;
import org.shouwang.registry.ResidentFacts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeProgramTest
class ListSheetsTests {

    @Autowired MockMvcTester browser;
    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;
    RegistryFixtures home;
    Building twelve;
    Building five;
    Visit coordinator;

    @BeforeEach
    void twoBuildings() {
        home = RegistryFixtures.in(areas, buildings, registry);
        twelve = home.building("12号楼");
        five = home.building("5号楼");
        home.household("12-2-502", List.of(NewResident.of(ResidentFacts.of("张晓明", Relation.HEAD).calledAt("19900000001"))));
        home.household("5-1-101", List.of(NewResident.of(ResidentFacts.of("=HYPERLINK(1)", Relation.HEAD))));
        coordinator = new Visit(browser, home.area(), TestAreas.someone(home.area().id(), Role.COORDINATOR));
    }

    @Test
    void the_list_comes_as_filtered_and_masked() throws IOException {
        var sheet = sheet(coordinator.sends("/residents/sheet", "building", twelve.id().toString()));
        assertThat(sheet).contains("12号楼2单元502", "199****0001").doesNotContain("张晓明", "19900000001", "5号楼1单元101");
        assertThat(sheet(coordinator.sends("/residents/sheet"))).contains("12号楼2单元502", "5号楼1单元101");
    }

    @Test
    void nothing_in_it_is_run_as_a_formula() throws IOException {
        assertThat(sheet(coordinator.sends("/residents/sheet"))).doesNotContain("<f>", ">=H");
    }

    @Test
    void that_it_was_taken_out_stands_in_the_log() {
        coordinator.sends("/residents/sheet", "q", "张晓明");
        assertThat(new Visit(browser, home.area(), TestAreas.someone(home.area().id(), Role.ADMIN)).opens("/audit")).bodyText()
                .contains("导出了一份名单");
    }

    @Test
    void a_building_its_doors_the_cases_and_the_places_come_too() throws IOException {
        home.household("12-2-502", "李芳");
        assertThat(sheet(coordinator.sends("/buildings/" + twelve.id() + "/sheet"))).contains("2单元", "502", "一扇门两户").doesNotContain("张晓明");
        assertThat(sheet(coordinator.sends("/decisions/sheet", "question", "TWO_HOUSEHOLDS"))).contains("12号楼2单元502").doesNotContain("李芳");
        coordinator.sends("/places", "id", java.util.UUID.randomUUID().toString(), "name", "春风菜市场", "kind", "MARKET");
        assertThat(sheet(coordinator.sends("/places/sheet", "kind", "MARKET"))).contains("春风菜市场");
        assertThat(sheet(coordinator.sends("/places/sheet", "kind", "SCHOOL"))).doesNotContain("春风菜市场");
    }

    @Test
    void a_narrowed_coordinator_takes_out_the_own_buildings_only_and_a_link_nothing() throws IOException {
        var narrowed = new Visit(browser, home.area(), TestAreas.narrowed(home.area().id(), Role.COORDINATOR, five.id().value()));
        assertThat(sheet(narrowed.sends("/residents/sheet"))).contains("5号楼1单元101").doesNotContain("12号楼");
        assertThat(narrowed.sends("/buildings/" + twelve.id() + "/sheet")).hasStatus(404);
        var link = new Visit(browser, home.area(), TestAreas.someone(home.area().id(), Role.LINK));
        assertThat(link.sends("/residents/sheet")).hasStatus(403);
    }

    private static String sheet(MvcTestResult result) throws IOException {
        assertThat(result).hasStatusOk();
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(result.getResponse().getContentAsByteArray()))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
