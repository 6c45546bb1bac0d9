package org.shouwang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.TestSignIns;
import org.shouwang.WholeProgramTest;
import org.shouwang.incidents.Incident;
import org.shouwang.incidents.IncidentId;
import org.shouwang.incidents.IncidentKind;
import org.shouwang.incidents.Incidents;
import org.shouwang.incidents.NewIncident;
import org.shouwang.notices.Audience;
import org.shouwang.notices.NoticeId;
import org.shouwang.notices.Notices;
import org.shouwang.notices.NoticesFixtures;
import org.shouwang.notices.Urgency;
import org.shouwang.platform.Role;
import org.shouwang.sampling.SamplingFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The list that follows the opening of an incident: what the other modules put on it, and when it is ticked. */
@WholeProgramTest
class OpeningStepsTests {

    @Autowired MockMvcTester browser;
    @Autowired SamplingFixtures fixtures;
    @Autowired Incidents incidents;
    @Autowired Notices notices;
    SamplingFixtures.Home home;

    @BeforeEach
    void aCommunity() {
        home = fixtures.home();
        home.building("5号楼");
        home.lives("5-1-101", "张晓明");
    }

    private Incident opened(IncidentKind kind) {
        return home.here(() -> incidents.open(NewIncident.of(IncidentId.next(), kind, "十一月")));
    }

    private MvcTestResult list(Incident incident) {
        return browser.get().uri("/a/" + home.register.area().code() + "/incidents/" + incident.id() + "/begin")
                .cookie(TestSignIns.as(home.coordinator)).exchange();
    }

    @Test
    void every_module_puts_its_step_on_the_list_of_an_epidemic_and_none_is_done() {
        assertThat(list(opened(IncidentKind.EPIDEMIC))).hasStatusOk().bodyText()
                .contains("0/5").containsSubsequence("召集队伍", "岗位和班次", "定时开抢", "安排一轮采样", "发出第一条通知");
    }

    @Test
    void the_page_of_the_incident_leads_to_the_first_step_that_is_left() {
        opened(IncidentKind.EPIDEMIC);
        assertThat(browser.get().uri("/a/" + home.register.area().code() + "/incident").cookie(TestSignIns.as(home.coordinator)).exchange())
                .hasStatusOk().bodyText().contains("启动清单 0/5 已就绪", "下一步：召集队伍");
        assertThat(browser.get().uri("/a/" + home.register.area().code() + "/incident")
                .cookie(TestSignIns.as(TestAreas.someone(home.register.area().id(), Role.VOLUNTEER))).exchange())
                .hasStatusOk().bodyText().doesNotContain("下一步");
    }

    @Test
    void nobody_is_sampled_because_of_a_flood() {
        assertThat(list(opened(IncidentKind.FLOOD))).hasStatusOk().bodyText().contains("0/4").doesNotContain("安排一轮采样");
    }

    @Test
    void a_round_is_ready_when_it_has_a_place_to_come_to() {
        home.planned();
        var incident = opened(IncidentKind.EPIDEMIC);
        var round = home.planned();
        assertThat(list(incident)).bodyText().contains("0/5");
        home.site(round, "东门", 2);
        assertThat(list(incident)).bodyText().contains("1/5");
    }

    @Test
    void a_round_from_before_the_incident_is_none_of_its_own() {
        home.site(home.planned(), "东门", 2);
        assertThat(list(opened(IncidentKind.EPIDEMIC))).bodyText().contains("0/5");
    }

    @Test
    void a_notice_counts_when_it_was_sent_and_not_while_it_is_written() {
        home.here(() -> notices.send(NoticeId.next(), NoticesFixtures.facts("平时的通知", Urgency.ORDINARY), Audience.everybody(), Set.of()));
        var incident = opened(IncidentKind.EPIDEMIC);
        var draft = home.here(() -> notices.draft(NoticeId.next(), NoticesFixtures.facts("今天上午采样", Urgency.ORDINARY), Audience.everybody(), Set.of(), null));
        assertThat(list(incident)).bodyText().contains("0/5");
        home.here(() -> notices.send(draft.id(), draft.version()));
        assertThat(list(incident)).bodyText().contains("1/5");
    }
}
