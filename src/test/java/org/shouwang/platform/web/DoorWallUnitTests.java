package org.shouwang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.shouwang.platform.web.DoorWall.Door;

class DoorWallUnitTests {

    static Door door(String unit, int floor, String label) {
        return new Door(unit, floor, label, Tone.DONE, unit + label, "/d/" + label);
    }

    static DoorWall wall(Door... doors) {
        return DoorWall.of("5号楼", List.of(doors), new LinkedHashMap<>());
    }

    /** A floor as text: labels, a dot for a gap, a bar before a unit. */
    static List<String> drawn(DoorWall wall) {
        return wall.floors().stream().map(floor -> String.join(" ", floor.slots().stream()
                .map(slot -> (slot.startsUnit() ? "|" : "") + (slot.door() == null ? "." : slot.door().label())).toList())).toList();
    }

    @Test
    void floors_stand_from_the_top_down_and_units_side_by_side() {
        assertThat(drawn(wall(door("1单元", 1, "101"), door("1单元", 1, "102"), door("2单元", 1, "101"),
                door("1单元", 2, "201"), door("1单元", 2, "202"), door("2单元", 2, "201"))))
                .containsExactly("|201 202 |201", "|101 102 |101");
    }

    @Test
    void there_is_a_gap_where_a_floor_has_no_such_door() {
        assertThat(drawn(wall(door("1", 12, "1201"), door("1", 12, "1203"), door("1", 2, "202"), door("1", 2, "203"))))
                .containsExactly("|1201 . 1203", "|. 202 203");
    }

    @Test
    void only_doors_that_exist_make_columns() {
        assertThat(drawn(wall(door("1", 5, "501"), door("1", 5, "503"), door("1", 4, "401"), door("1", 4, "403"))))
                .containsExactly("|501 503", "|401 403");
    }

    @Test
    void floors_that_people_leave_out_are_left_out() {
        assertThat(wall(door("1", 3, "301"), door("1", 5, "501"), door("1", -1, "B101")).floors())
                .extracting(DoorWall.Floor::number).containsExactly(5, 3, -1);
    }

    @Test
    void unit_ten_stands_after_unit_nine() {
        assertThat(wall(door("10单元", 1, "101"), door("9单元", 1, "101"), door("2单元", 1, "101")).units())
                .extracting(DoorWall.Unit::label).containsExactly("2单元", "9单元", "10单元");
    }

    @Test
    void shops_without_a_unit_stand_in_a_strip_in_their_order() {
        var wall = wall(door("1单元", 2, "201"), door("", 1, "商铺10"), door("", 1, "商铺2"), door("", 0, "门卫室"));
        assertThat(wall.strip()).extracting(Door::label).containsExactly("商铺2", "商铺10", "门卫室");
        assertThat(drawn(wall)).containsExactly("|201");
    }

    @Test
    void a_building_without_units_needs_no_strip() {
        var wall = wall(door("", 1, "101"), door("", 2, "201"));
        assertThat(wall.strip()).isEmpty();
        assertThat(wall.units()).extracting(DoorWall.Unit::label).containsExactly("");
    }

    @Test
    void a_door_with_a_letter_stands_beside_its_neighbour() {
        assertThat(drawn(wall(door("1", 5, "502甲"), door("1", 5, "502"), door("1", 5, "501")))).containsExactly("|501 502 502甲");
    }

    @Test
    void two_doors_with_one_number_are_both_shown() {
        assertThat(drawn(wall(door("1", 5, "502"), door("1", 5, "502")))).containsExactly("|502 502");
    }

    @Test
    void a_villa_is_one_door() {
        assertThat(drawn(wall(door("", 1, "1")))).containsExactly("|1");
    }

    @Test
    void a_building_with_no_doors_is_empty() {
        assertThat(wall().isEmpty()).isTrue();
    }

    @Test
    void the_legend_counts_what_it_names() {
        var names = new LinkedHashMap<Tone, String>();
        names.put(Tone.DONE, "已登记");
        names.put(Tone.MISS, "没登记");
        var wall = DoorWall.of("1号楼", List.of(door("1", 1, "101"), door("1", 1, "102")), names);
        assertThat(wall.legend()).containsExactly(new DoorWall.Count(Tone.DONE, "已登记", 2), new DoorWall.Count(Tone.MISS, "没登记", 0));
        assertThat(Bar.of("", wall.legend()).parts()).containsExactly(new Bar.Part(Tone.DONE, 0, 100));
    }

    @Test
    void the_mini_wall_has_a_square_for_each_door() {
        var doors = new Door[30 * 4];
        Arrays.setAll(doors, n -> door((n % 2 + 1) + "单元", n / 4 + 1, (n / 4 + 1) + "0" + (n % 4 / 2 + 1)));
        var mini = MiniWall.of(wall(doors));
        assertThat(mini.width()).isEqualTo(4.5);
        assertThat(mini.height()).isEqualTo(30);
        assertThat(mini.strokes().get(Tone.DONE).split("M")).hasSize(1 + 120);
    }
}
