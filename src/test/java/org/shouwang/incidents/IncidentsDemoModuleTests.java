package org.shouwang.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.TestAreas;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.DemoContent.Size;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Registry;
import org.shouwang.registry.RegistryFixtures;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class IncidentsDemoModuleTests {

    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;
    @Autowired Incidents incidents;
    @Autowired Zones zones;
    @Autowired Rules rules;
    @Autowired TeamDecisions decisions;
    @Autowired IncidentsDemo demo;

    @Test
    void the_demo_is_in_the_middle_of_one_epidemic() {
        var home = RegistryFixtures.in(areas, buildings, registry);
        for (int i = 1; i <= 5; i++) {
            home.building(i + "号楼");
        }
        Current.run(Actor.system("demo"), home.area().id(), () -> demo.fill(Size.COMMUNITY));
        Current.run(Actor.system("demo"), home.area().id(), () -> demo.fill(Size.COMMUNITY));
        var incident = home.here(incidents::current).orElseThrow();
        assertThat(home.here(incidents::all)).hasSize(1);
        assertThat(home.here(() -> zones.of(incident.id()))).hasSize(2).allMatch(zone -> zone.ended() == null);
        assertThat(home.here(rules::today).version()).isNotEqualTo(PlaybookVersionId.SHIPPED);
        assertThat(home.here(() -> decisions.of(incident.id()))).hasSize(3);
    }

    @Test
    void in_a_community_without_buildings_it_draws_no_zones() {
        var area = TestAreas.newCommunity(areas).id();
        Current.run(Actor.system("demo"), area, () -> demo.fill(Size.COMMUNITY));
        assertThat(Current.<java.util.Optional<Incident>, RuntimeException>as(Actor.system("test"), area, incidents::current)).isPresent();
    }
}
