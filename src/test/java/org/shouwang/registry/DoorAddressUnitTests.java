package org.shouwang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorAddressUnitTests {

    private record Place(int building, int unit, int floor, int number) {

        String room() {
            return floor + (number < 10 ? "0" : "") + number;
        }
    }

    private static final List<Function<Place, String>> NOTATIONS = List.of(
            p -> p.building + "-" + p.unit + "-" + p.room(),
            p -> p.building + "号楼" + p.unit + "单元" + p.room(),
            p -> p.building + "号楼 " + p.unit + " 单元 " + p.room() + " 室",
            p -> p.building + "幢" + p.unit + "单元" + p.floor + "楼" + p.room() + "室",
            p -> p.building + "栋" + p.unit + "单元" + p.floor + "层" + p.number + "号",
            p -> chinese(p.building) + "号楼" + chinese(p.unit) + "单元" + p.room(),
            p -> wide(p.building + "-" + p.unit + "-" + p.room()),
            p -> p.building + "#" + p.unit + "-" + p.room(),
            p -> p.building + "＃楼" + p.unit + "单元" + p.room(),
            p -> "望春苑" + p.building + "-" + p.unit + "-" + p.room(),
            p -> "望春苑二期" + p.building + "号楼" + p.unit + "单元" + p.room() + "室",
            p -> "一号院" + p.building + "号楼" + p.unit + "单元" + p.room(),
            p -> "阳光100 " + p.building + "号楼" + p.unit + "单元" + p.room(),
            p -> p.building + " " + p.unit + " " + p.room(),
            p -> p.building + "." + p.unit + "." + p.room(),
            p -> p.building + "/" + p.unit + "/" + p.room(),
            p -> p.building + "—" + p.unit + "—" + p.room(),
            p -> "0" + p.building + "-0" + p.unit + "-0" + p.room(),
            p -> p.building + "号楼" + p.unit + "门" + p.room(),
            p -> p.building + "号" + p.unit + "单元" + p.room() + "号");

    @Test
    void every_way_to_write_a_door_has_a_reading_that_is_this_door() {
        qt().forAll(integers().between(1, 120), integers().between(1, 9), integers().between(1, 33), integers().between(1, 12))
                .checkAssert((building, unit, floor, number) -> {
                    var place = new Place(building, unit, floor, number);
                    for (var notation : NOTATIONS) {
                        var words = notation.apply(place);
                        assertThat(DoorAddress.readings(words)).as(words).anySatisfy(reading -> {
                            assertThat(reading.building()).isEqualTo("" + building);
                            assertThat(reading.unit()).isEqualTo("" + unit);
                            assertThat(reading.room()).isEqualTo(place.room());
                        });
                    }
                });
    }

    @Test
    void whatever_is_typed_the_answer_comes_and_stays_small() {
        var alphabet = "12 -号楼单元室A座东#.０五十a/门层";
        qt().withExamples(3_000).forAll(org.quicktheories.generators.SourceDSL.lists().of(integers().between(0, alphabet.length() - 1))
                .ofSizeBetween(0, 60)).checkAssert(picks -> {
                    var words = new StringBuilder();
                    picks.forEach(i -> words.append(alphabet.charAt(i)));
                    assertThat(DoorAddress.readings(words.toString()).size()).isLessThan(60);
                });
    }

    @ParameterizedTest
    @CsvSource({"12栋502,12,'',502", "A座1203,A,'',1203", "A1203,A,'',1203", "b座 12楼 1203,B,'',1203",
            "综合楼302,'','',302", "5号楼东单元301,5,东,301", "3号楼2单元东户,3,2,东", "12-1号楼2单元502,12-1,2,502",
            "二单元502,'',2,502", "502,'','',502", "502室,'','',502", "12号楼,12,'',''", "12号楼2单元,12,2,''",
            "B12-502,B12,'',502", "12-2-502A,12,2,502A"})
    void shorter_and_stranger_ways_are_read_too(String words, String building, String unit, String room) {
        assertThat(DoorAddress.readings(words)).anySatisfy(reading -> assertThat(List.of(reading.building(), reading.unit(), reading.room()))
                .isEqualTo(List.of(building, unit, room)));
    }

    @Test
    void two_numbers_are_a_building_or_a_unit() {
        assertThat(DoorAddress.readings("2-502")).extracting(DoorAddress::building, DoorAddress::unit)
                .contains(org.assertj.core.groups.Tuple.tuple("2", ""), org.assertj.core.groups.Tuple.tuple("", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "张晓明", "望春苑", "！！！"})
    void what_names_no_door_has_no_reading(String words) {
        assertThat(DoorAddress.readings(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12号楼,12", "十二幢,12", "１２#,12", "012栋,12", "A座,A", "12-1号楼,12-1", "综合楼,综合", "望春阁,望春阁",
            "二十三号楼,23", "楼,楼"})
    void the_same_building_has_the_same_match_key(String name, String key) {
        assertThat(DoorWords.building(name)).isEqualTo(key);
    }

    @Test
    void match_keys_sort_as_houses_stand() {
        assertThat(List.of("12", "2", "A", "12-1", "综合").stream().sorted(java.util.Comparator.comparing(DoorWords::sortKey)))
                .containsExactly("2", "12", "12-1", "A", "综合");
    }

    private static String chinese(int number) {
        var digits = "零一二三四五六七八九";
        var words = new StringBuilder();
        if (number >= 100) {
            words.append(digits.charAt(number / 100)).append('百');
            if (number % 100 != 0 && number % 100 < 10) {
                words.append('零');
            }
        }
        int rest = number % 100;
        if (rest >= 10) {
            words.append(rest < 20 && number < 100 ? "" : digits.substring(rest / 10, rest / 10 + 1)).append('十');
        }
        if (rest % 10 != 0) {
            words.append(digits.charAt(rest % 10));
        }
        return words.toString();
    }

    private static String wide(String text) {
        var out = new StringBuilder();
        text.chars().forEach(c -> out.append((char) (c == '-' ? '－' : c - '0' + '０')));
        return out.toString();
    }
}
