package org.shouwang.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Problem.Text;

class RuleSetUnitTests {

    @ParameterizedTest
    @EnumSource(RuleKey.class)
    void every_shipped_value_is_one_that_could_be_typed(RuleKey key) {
        assertThat(RuleValue.read(key, key.shipped())).isEqualTo(key.shipped());
    }

    @Test
    void the_shipped_values_do_not_contradict_each_other() {
        RuleChecks.check(RuleSet.shipped());
    }

    @Test
    void a_value_is_read_in_its_unit_and_in_no_other() {
        var rules = RuleSet.shipped();
        assertThat(rules.whole(RuleKey.POOL_SIZE)).isEqualTo(10);
        assertThat(rules.time(RuleKey.SHIFT_LIMIT)).isEqualTo(Duration.ofHours(4));
        assertThat(rules.time(RuleKey.TRACE_DISPATCH)).isEqualTo(Duration.ofMinutes(30));
        assertThat(rules.clock(RuleKey.OPENING_EVENING)).isEqualTo(LocalTime.of(20, 0));
        assertThat(rules.on(RuleKey.ZONES_ON)).isTrue();
        assertThat(rules.degrees(RuleKey.FEVER_FROM)).isEqualTo(37.3);
        assertThat(rules.numbers(RuleKey.CONTACT_CENTRAL_TESTS)).containsExactly(1, 2, 3, 5, 7);
        assertThatThrownBy(() -> rules.time(RuleKey.POOL_SIZE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rules.whole(RuleKey.OPENING_EVENING)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"SHIFT_LIMIT| 4 |4", "SHIFT_LIMIT|０６|6", "FEVER_FROM|37.5|37.5", "OPENING_MORNING|8:00|08:00",
            "CONTACT_CENTRAL_TESTS|1、3、5|1 3 5", "POOL_SIZES_VALID|1, 10|1 10", "PEOPLE_PER_SITE|3000|3000"})
    void a_value_is_brought_to_one_form(RuleKey key, String typed, String kept) {
        assertThat(RuleValue.read(key, typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"SHIFT_LIMIT|0|incidents.rule.wrong.range", "SHIFT_LIMIT|40|incidents.rule.wrong.range",
            "SHIFT_LIMIT|4 h|platform.field.number", "SHIFT_LIMIT|4.5|platform.field.number", "FEVER_FROM|37.35|incidents.rule.wrong.decimal",
            "FEVER_FROM|99|incidents.rule.wrong.range", "OPENING_MORNING|25:00|incidents.rule.wrong.clock",
            "CONTACT_CENTRAL_TESTS|3 1|incidents.rule.wrong.ascending", "CONTACT_CENTRAL_TESTS|0 1|incidents.rule.wrong.range",
            "ZONES_ON|maybe|incidents.rule.wrong.switch", "PEOPLE_PER_SITE|1e99999|platform.field.number"})
    void nonsense_is_refused_at_its_field(RuleKey key, String typed, String why) {
        assertThatThrownBy(() -> RuleValue.read(key, typed)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.fields()).extractingByKey(key.name()).extracting(Text::key).isEqualTo(why));
    }

    @Test
    void values_that_contradict_each_other_are_all_named() {
        var rules = RuleSet.of(PlaybookVersionId.SHIPPED, List.of(own(RuleKey.REST_UNBROKEN, "12"), own(RuleKey.WORK_IN_24H, "14"),
                own(RuleKey.POOL_SIZE, "7"), own(RuleKey.CONTACT_CENTRAL_DAYS, "5")));
        assertThatThrownBy(() -> RuleChecks.check(rules)).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.fields())
                .containsOnlyKeys("WORK_IN_24H", "REST_PREFERRED", "POOL_SIZE", "CONTACT_CENTRAL_TESTS"));
    }

    private static RuleValue own(RuleKey key, String value) {
        return new RuleValue(key, value, Basis.OWN, "测试");
    }

    @Test
    void what_is_filled_into_a_line_of_the_log_comes_back_as_it_was() {
        var args = List.<Object>of("5号楼", 3L, Instant.parse("2022-11-21T02:00:00Z"), LocalDate.of(2022, 11, 21), Text.of("incidents.rule.on"),
                Text.of("incidents.unit.HOURS", 4L), 37.5);
        assertThat(KeptText.args(KeptText.args(args))).isEqualTo(args);
    }
}
