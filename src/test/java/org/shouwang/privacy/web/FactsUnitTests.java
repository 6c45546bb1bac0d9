package org.shouwang.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.platform.web.Messages;
import org.shouwang.platform.web.Words;

class FactsUnitTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T04:00:00Z"), ZoneOffset.UTC);
    private final Words chinese = new Words(new Messages(), Locale.SIMPLIFIED_CHINESE, TestAreas.ZONE, CLOCK);
    private final Words english = new Words(new Messages(), Locale.ENGLISH, TestAreas.ZONE, CLOCK);

    @Test
    void a_role_its_buildings_and_its_end_are_told_in_both_languages() {
        var detail = "role=accounts.role.LINK buildings=3 until=2026-11-30T16:00:00Z";
        assertThat(Facts.said(chinese, detail)).isEqualTo("角色：包联干部，楼栋：3 栋，到 12月1日 周二 00:00 为止");
        assertThat(Facts.said(english, detail)).isEqualTo("role: Household link, buildings: 3, until Tue 1 Dec 00:00");
    }

    @Test
    void what_is_no_list_of_facts_is_shown_as_it_was_written() {
        assertThat(Facts.said(chinese, "白鹭湾街道 (bailuwan)")).isEqualTo("白鹭湾街道 (bailuwan)");
        assertThat(Facts.said(chinese, "something=12")).isEqualTo("something=12");
        assertThat(Facts.said(chinese, "rows=12 and more")).isEqualTo("rows=12 and more");
        assertThat(Facts.said(chinese, "")).isEmpty();
    }

    @Test
    void another_module_s_message_may_be_the_name_of_a_fact() {
        assertThat(Facts.said(english, "platform.area.code-taken=x")).contains("\"x\"");
    }
}
