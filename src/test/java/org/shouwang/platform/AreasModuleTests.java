package org.shouwang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

@WholeProgramTest
class AreasModuleTests {

    @Autowired Areas areas;

    @Test
    void an_area_is_found_by_its_code_and_by_its_id() {
        var area = TestAreas.newCommunity(areas);
        assertThat(areas.find(area.code())).contains(area);
        assertThat(areas.find(area.id().toString())).contains(area);
    }

    @Test
    void opening_the_same_area_again_changes_nothing() {
        var area = TestAreas.newCommunity(areas);
        areas.open(area);
        assertThat(areas.all()).filteredOn(a -> a.id().equals(area.id())).hasSize(1);
    }

    @Test
    void two_areas_never_share_a_code() {
        var area = TestAreas.newCommunity(areas);
        var twin = new Area(new AreaId(Ids.next()), area.code(), "另一个", area.kind(), "", area.zone());
        assertThatThrownBy(() -> areas.open(twin)).isInstanceOf(Problem.class)
                .hasMessage("platform.area.code-taken");
    }
}
