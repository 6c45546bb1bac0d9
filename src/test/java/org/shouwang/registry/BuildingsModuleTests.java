package org.shouwang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.TestAreas;
import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class BuildingsModuleTests {

    @Autowired Areas areas;
    @Autowired Buildings buildings;
    AreaId area;
    Estate estate;

    @BeforeEach
    void anEstate() {
        area = TestAreas.newCommunity(areas).id();
        estate = here(() -> buildings.addEstate(EstateId.next(), EstateFacts.named("望春苑")));
    }

    @Test
    void a_building_is_made_by_telling_how_many_units_floors_and_doors_it_has() {
        var building = building("12号楼");
        var pattern = new DoorPattern(List.of("1单元", "2单元"), 2, 6, Set.of(4), 3, Set.of(), DoorPattern.Numbering.FLOOR_THEN_NUMBER, 5);
        assertThat(here(() -> buildings.addDoors(building.id(), pattern))).isEqualTo(5 + 2 * 4 * 3);
        assertThat(here(() -> buildings.addDoors(building.id(), pattern))).as("the same again").isZero();

        var wall = here(() -> buildings.wall(building.id()));
        assertThat(wall.units()).containsExactly("", "1单元", "2单元");
        assertThat(wall.floors()).extracting(Wall.Floor::number).containsExactly(6, 5, 3, 2, 1);
        assertThat(wall.floors().getFirst().units().get(1)).extracting(WallDoor::room).containsExactly("601", "602", "603");
        assertThat(wall.floors().getLast().units().getFirst()).extracting(WallDoor::state).containsOnly(DoorState.SHOP);
    }

    @Test
    void people_find_a_door_in_whatever_way_they_write_it() {
        var twelve = building("12号楼");
        var tower = building("A座");
        here(() -> buildings.addDoors(twelve.id(), DoorPattern.of(2, 6, 2)));
        here(() -> buildings.addDoors(tower.id(), new DoorPattern(List.of(), 1, 18, Set.of(), 4, Set.of(),
                DoorPattern.Numbering.FLOOR_THEN_NUMBER, 0)));
        for (var words : List.of("12-2-502", "12号楼2单元502", "12幢2单元5楼502室", "十二号楼二单元502", "１２－２－５０２", "12#2-502",
                "望春苑12-2-502", "某市某区望春苑12栋2单元0502室", "12 2 502")) {
            assertThat(here(() -> buildings.find(words))).as(words)
                    .isInstanceOfSatisfying(FoundDoor.One.class, one -> assertThat(one.door().words()).isEqualTo("12号楼2单元502"));
        }
        for (var words : List.of("A座1203", "a1203", "A-1203", "A座12楼03室", "A-1-1203")) {
            assertThat(here(() -> buildings.find(words))).as(words)
                    .isInstanceOfSatisfying(FoundDoor.One.class, one -> assertThat(one.door().words()).isEqualTo("A座1203"));
        }
    }

    @Test
    void words_that_fit_several_doors_leave_the_choice_to_the_person() {
        var twelve = building("12号楼");
        here(() -> buildings.addDoors(twelve.id(), DoorPattern.of(2, 6, 2)));
        assertThat(here(() -> buildings.find("12栋502"))).isInstanceOfSatisfying(FoundDoor.Several.class,
                several -> assertThat(several.doors()).extracting(Door::words).containsExactly("12号楼1单元502", "12号楼2单元502"));
        assertThat(here(() -> buildings.find("12号楼"))).isInstanceOfSatisfying(FoundDoor.OnlyBuildings.class,
                only -> assertThat(only.buildings()).extracting(Building::name).containsExactly("12号楼"));
        assertThat(here(() -> buildings.find("99-9-999"))).isInstanceOf(FoundDoor.None.class);
        assertThat(here(() -> buildings.find("别处花园12-2-502"))).isInstanceOf(FoundDoor.None.class);
    }

    @Test
    void the_book_of_doors_finds_what_the_columns_of_a_sheet_name() {
        var twelve = building("12号楼");
        here(() -> buildings.addDoors(twelve.id(), DoorPattern.of(2, 6, 2)));
        var book = here(() -> buildings.book());
        assertThat(book.find("望春苑", "12", "2", "502室").doors()).extracting(Door::words).containsExactly("12号楼2单元502");
        assertThat(book.find("", "十二幢", "二单元", "0502").doors()).hasSize(1);
        assertThat(book.find("12-2-502").doors()).hasSize(1);
    }

    @Test
    void one_estate_has_no_two_buildings_of_the_same_number() {
        building("12号楼");
        assertThatThrownBy(() -> building("十二幢")).isInstanceOf(Problem.class).hasMessage("registry.building.taken");
    }

    @Test
    void an_edit_that_did_not_see_the_last_one_is_refused() {
        var building = building("12号楼");
        here(() -> buildings.editBuilding(building.id(), building.version(), BuildingFacts.named("12栋")));
        assertThatThrownBy(() -> here(() -> buildings.editBuilding(building.id(), building.version(), BuildingFacts.named("13栋"))))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.STALE));
        assertThat(here(() -> buildings.building(building.id())).orElseThrow().name()).isEqualTo("12栋");
    }

    @Test
    void a_door_is_added_renamed_and_removed() {
        var building = building("3号楼");
        var id = DoorId.next();
        var door = here(() -> buildings.addDoor(id, building.id(), DoorPlan.flat("1", 5, "0502")));
        assertThat(here(() -> buildings.addDoor(id, building.id(), DoorPlan.flat("1", 5, "0502")))).isEqualTo(door);
        assertThat(door.words()).isEqualTo("3号楼1单元0502");
        assertThatThrownBy(() -> here(() -> buildings.addDoor(DoorId.next(), building.id(), DoorPlan.flat("1单元", 5, "502室"))))
                .hasMessage("registry.door.taken");
        var moved = here(() -> buildings.editDoor(id, door.version(), DoorPlan.flat("东单元", 5, "503")));
        assertThat(moved.words()).isEqualTo("3号楼东单元503");
        here(() -> {
            buildings.removeDoor(id, moved.version());
            return null;
        });
        assertThat(here(() -> buildings.door(id))).isEmpty();
    }

    @Test
    void a_role_narrowed_to_a_building_sees_that_one_only() {
        var mine = building("1号楼");
        var other = building("2号楼");
        here(() -> buildings.addDoors(mine.id(), DoorPattern.of(1, 2, 2)));
        here(() -> buildings.addDoors(other.id(), DoorPattern.of(1, 2, 2)));
        var link = TestAreas.narrowed(area, Role.LINK, mine.id().value());
        assertThat(Current.as(link, area, () -> buildings.buildings())).extracting(Building::name).containsExactly("1号楼");
        assertThat(Current.as(link, area, () -> buildings.overview()).getFirst().buildings()).extracting(BuildingTile::name)
                .containsExactly("1号楼");
        assertThat(Current.as(link, area, () -> buildings.find("2-1-101"))).isInstanceOf(FoundDoor.None.class);
        assertThat(Current.as(link, area, () -> buildings.find("101")).doors()).hasSize(1);
        assertThatThrownBy(() -> Current.as(link, area, () -> buildings.wall(other.id()))).hasMessage("registry.building.unknown");
    }

    private Building building(String name) {
        return here(() -> buildings.addBuilding(BuildingId.next(), estate.id(), BuildingFacts.named(name)));
    }

    private <T> T here(ScopedValue.CallableOp<T, RuntimeException> act) {
        return Current.as(Actor.system("test"), area, act);
    }
}
