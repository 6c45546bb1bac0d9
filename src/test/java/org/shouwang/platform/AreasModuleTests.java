package org.shouwang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeProgramTest
class AreasModuleTests {

    @Autowired Areas areas;
    @Autowired JdbcClient jdbc;

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
    void what_lies_below_is_found_at_every_depth_the_nearest_first() {
        var city = open(AreaKind.CITY);
        var county = open(AreaKind.COUNTY);
        var street = open(AreaKind.STREET);
        var community = open(AreaKind.COMMUNITY);
        areas.put(county.id(), city.id());
        areas.put(street.id(), county.id());
        areas.put(community.id(), street.id());
        assertThat(areas.below(city.id())).containsExactly(county, street, community);
        assertThat(areas.below(community.id())).isEmpty();
        assertThat(areas.parentOf(community.id())).contains(street);
        assertThat(areas.parentOf(city.id())).isEmpty();
        areas.put(street.id(), null);
        assertThat(areas.below(city.id())).containsExactly(county);
    }

    @ParameterizedTest
    @EnumSource(AreaKind.class)
    void an_area_lies_only_in_one_of_a_greater_kind_says_the_program_and_the_database(AreaKind kind) {
        var area = open(kind);
        for (var other : AreaKind.values()) {
            var above = open(other);
            var inDatabase = catchThrowable(() -> jdbc.sql("UPDATE platform.area SET parent = ?, parent_kind = ? WHERE id = ?")
                    .params(above.id().value(), other.name(), area.id().value()).update()) == null;
            assertThat(inDatabase).as(kind + " in " + other).isEqualTo(kind.liesIn(other));
            areas.put(area.id(), null);
            if (kind.liesIn(other)) {
                areas.put(area.id(), above.id());
            } else {
                assertThatThrownBy(() -> areas.put(area.id(), above.id())).hasMessage("platform.area.not-greater");
            }
        }
    }

    private Area open(AreaKind kind) {
        var id = Ids.next();
        return areas.open(new Area(new AreaId(id), "k-" + id.toString().substring(24), "测试" + kind, kind, "", TestAreas.ZONE));
    }

    @Test
    void two_areas_never_share_a_code() {
        var area = TestAreas.newCommunity(areas);
        var twin = new Area(new AreaId(Ids.next()), area.code(), "另一个", area.kind(), "", area.zone());
        assertThatThrownBy(() -> areas.open(twin)).isInstanceOf(Problem.class)
                .hasMessage("platform.area.code-taken");
    }
}
