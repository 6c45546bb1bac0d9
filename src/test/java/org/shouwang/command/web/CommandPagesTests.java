package org.shouwang.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.StatementCount;
import org.shouwang.TestAreas;
import org.shouwang.TestSignIns;
import org.shouwang.WholeProgramTest;
import org.shouwang.command.Figures;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.Role;
import org.shouwang.sampling.Outcome;
import org.shouwang.sampling.SamplingFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeProgramTest
class CommandPagesTests {

    private static final Pattern LINK = Pattern.compile("<a class=\"card kpi\" href=\"([^\"]+)\"");

    @Autowired MockMvcTester browser;
    @Autowired SamplingFixtures fixtures;
    @Autowired Figures figures;

    SamplingFixtures.Home home;

    @BeforeEach
    void aRoundIsOn() {
        home = fixtures.home();
        home.building("12号楼");
        var sampled = home.lives("12-2-502", "张晓明");
        home.lives("12-2-602", "李芳");
        home.lives("12-1-101", "王伟");
        var round = home.running();
        assertThat(home.sample(round, home.site(round, "东门", 1), sampled, home.tube())).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void the_desk_says_who_is_missing_and_every_figure_opens_its_rows() {
        var desk = opens(home.coordinator, "/desk");
        assertThat(desk).hasStatusOk().bodyText().contains("一览", "未采", "已采", "24 小时内空岗");
        var links = LINK.matcher(body(desk)).results().map(found -> found.group(1).replace("&amp;", "&")).distinct().toList();
        assertThat(links).hasSizeGreaterThan(10);
        assertThat(links).allSatisfy(link -> assertThat(browser.get().uri(java.net.URI.create(link)).cookie(TestSignIns.as(home.coordinator)).exchange()).as(link).hasStatusOk());
    }

    @Test
    void the_figures_are_those_of_the_round() {
        Current.run(home.coordinator, home.register.area().id(), () -> assertThat(figures.now()).filteredOn(figure -> figure.metric().group() == org.shouwang.command.Metric.Group.SAMPLING)
                .extracting(figure -> figure.metric() + "=" + figure.value()).containsExactly("DUE=3", "SAMPLED=1", "MISSING=2", "AWAY=0", "EXEMPT=0"));
    }

    @Test
    void command_reads_figures_and_never_names() {
        var command = TestAreas.someone(home.register.area().id(), Role.COMMAND);
        assertThat(opens(command, "/desk")).hasStatusOk().bodyText().contains("未采").doesNotContain("张晓明", "李芳");
        assertThat(body(opens(command, "/desk"))).as("no link to rows of people").doesNotContain("/people?state");
        assertThat(opens(command, "/screen")).hasStatusOk().bodyText().contains("未采").doesNotContain("李芳");
        assertThat(opens(TestAreas.someone(home.register.area().id(), Role.VOLUNTEER), "/desk")).hasStatus(403);
    }

    @Test
    void the_day_is_a_page_and_an_excel_sheet_with_the_same_numbers() throws Exception {
        assertThat(opens(home.coordinator, "/figures")).hasStatusOk().bodyText().contains("今日数字", "未采");
        assertThat(opens(home.coordinator, "/figures?day=2022-01-01")).hasStatusOk().bodyText().contains("这一天没有记下数字");
        assertThat(opens(home.coordinator, "/figures?day=tomorrow")).as("no day at all is today").hasStatusOk().bodyText().contains("未采");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(opens(home.coordinator, "/figures/sheet").getResponse().getContentAsByteArray()))) {
            var rows = book.getFirstSheet().read().stream().map(row -> row.getCellText(1) + "=" + row.getCellText(2)).toList();
            assertThat(rows).contains("应采=3", "已采=1", "未采=2");
        }
    }

    @Test
    void the_desk_asks_as_much_of_the_database_for_many_people_as_for_few() {
        opens(home.coordinator, "/desk");
        var few = StatementCount.of(() -> opens(home.coordinator, "/desk")).size();
        for (int floor = 1; floor <= 6; floor++) {
            home.lives("12-1-%d02".formatted(floor), "周" + "一二三四五六".charAt(floor - 1));
        }
        assertThat(StatementCount.of(() -> opens(home.coordinator, "/desk"))).hasSize(few);
    }

    private MvcTestResult opens(Actor actor, String path) {
        return browser.get().uri("/a/" + home.register.area().code() + path).cookie(TestSignIns.as(actor)).exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
