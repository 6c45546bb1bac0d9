package org.shouwang.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.shouwang.platform.Problem;

class UnitSheetUnitTests {

    private static UnitSheet read(String... lines) {
        return UnitSheet.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void columns_are_found_by_their_heading_in_any_order_and_below_a_title() {
        var sheet = read("望春小学人员名单,,,", "序号,手机号码,人员姓名,目前去向,在单位做什么", "1,199 0000 0001,陆远山,在岗,老师", "2,19900000002,唐望舒,居家", "3,19900000003,韩北辰,派到晨曦社区",
                "4,19900000004,沈知夏,请假", "5,19900000005,何小满,");
        assertThat(sheet.refused()).isEmpty();
        assertThat(sheet.lines()).extracting(line -> line.entry().facts().name()).containsExactly("陆远山", "唐望舒", "韩北辰", "沈知夏", "何小满");
        assertThat(sheet.lines().getFirst().entry().facts().job()).isEqualTo("老师");
        assertThat(sheet.lines().getFirst().entry().facts().phone().text()).isEqualTo("19900000001");
        assertThat(sheet.lines()).extracting(line -> line.entry().at()).containsExactly(At.of(Whereabouts.ON_SITE), At.of(Whereabouts.HOME),
                new At(Whereabouts.SENT_ELSEWHERE, "晨曦社区"), At.of(Whereabouts.LEAVE), null);
    }

    @Test
    void each_row_that_cannot_be_taken_says_why() {
        var sheet = read("姓名,电话,去向", "陆远山,19900000001,在岗", "唐望舒,,在岗", ",19900000003,在岗", "韩北辰,12345,在岗", "沈知夏,19900000001,在岗",
                "何小满,19900000006,不知道", "名".repeat(41) + ",19900000007,");
        assertThat(sheet.lines()).hasSize(1);
        assertThat(sheet.refused()).extracting(UnitSheet.Refused::number).containsExactly(3, 4, 5, 6, 7, 8);
        assertThat(sheet.refused()).extracting(UnitSheet.Refused::why).containsExactly("volunteers.unit-sheet.no-phone", "volunteers.unit-sheet.no-name",
                "volunteers.unit-sheet.wrong-phone", "volunteers.unit-sheet.twice", "volunteers.unit-sheet.where", "volunteers.unit-sheet.too-long");
    }

    @Test
    void a_row_that_was_refused_does_not_take_the_phone_from_the_next() {
        var sheet = read("姓名,电话,去向", "陆远山,19900000001,不知道", "陆远山,19900000001,居家");
        assertThat(sheet.lines()).extracting(UnitSheet.Line::number).containsExactly(3);
    }

    @Test
    void a_file_without_the_two_columns_is_refused_as_a_whole() {
        assertThatThrownBy(() -> read("名单", "陆远山,19900000001")).isInstanceOf(Problem.class).hasMessage("volunteers.unit-sheet.no-headings");
        assertThatThrownBy(() -> UnitSheet.read(new byte[0])).isInstanceOf(Problem.class).hasMessageContaining("platform.sheet.refused");
    }
}
