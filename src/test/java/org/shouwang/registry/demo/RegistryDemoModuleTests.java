package org.shouwang.registry.demo;

import static org.assertj.core.api.Assertions.assertThat;


import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.DemoContent.Size;
import org.shouwang.registry.BuildingTile;
import org.shouwang.registry.Buildings;
import org.springframework.beans.factory.annotation.Autowired;

@WholeProgramTest
class RegistryDemoModuleTests {

    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired RegistryDemo demo;

    @Test
    void the_community_moves_in_once() {
        var area = TestAreas.newCommunity(areas).id();
        fill(area, Size.COMMUNITY);
        fill(area, Size.COMMUNITY);
        assertThat(residents(area)).isBetween(742, 750);
    }

    @Test
    @Tag("long")
    void the_large_one_moves_in_whole() {
        var area = TestAreas.newCommunity(areas).id();
        fill(area, Size.LARGE);
        assertThat(residents(area)).isBetween(11_700, 11_710);
    }

    private void fill(AreaId area, Size size) {
        Current.run(Actor.system("demo"), area, () -> demo.fill(size));
    }

    private int residents(AreaId area) {
        return Current.as(Actor.system("demo"), area, () -> buildings.overview().stream()
                .flatMap(estate -> estate.buildings().stream()).mapToInt(BuildingTile::residents).sum());
    }
}
