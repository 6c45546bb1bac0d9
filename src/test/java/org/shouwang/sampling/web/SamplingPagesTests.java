package org.shouwang.sampling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.TestSignIns;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Role;
import org.shouwang.sampling.Round;
import org.shouwang.sampling.SamplingFixtures;
import org.shouwang.sampling.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeProgramTest
class SamplingPagesTests {

    @Autowired MockMvcTester browser;
    @Autowired SamplingFixtures fixtures;
    SamplingFixtures.Home home;
    Actor sampler;
    Round round;
    Site site;

    @BeforeEach
    void aRound() {
        home = fixtures.home();
        home.building("5号楼");
        home.register.household("5-1-101", "张晓明", "张雨");
        home.register.household("5-2-602", "李春");
        sampler = TestAreas.someone(home.register.area().id(), Role.SAMPLER);
        round = home.running();
        site = home.site(round, "东门", 2);
    }

    private MvcTestResult opens(Actor who, String path) {
        return browser.get().uri("/a/" + home.register.area().code() + path).cookie(TestSignIns.as(who)).locale(Locale.CHINA).exchange();
    }

    private MvcTestResult sends(Actor who, String path, String... fields) {
        var form = browser.post().uri("/a/" + home.register.area().code() + path).cookie(TestSignIns.as(who)).locale(Locale.CHINA)
                .with(SecurityMockMvcRequestPostProcessors.csrf()).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (int i = 0; i < fields.length; i += 2) {
            form = form.param(fields[i], fields[i + 1]);
        }
        return form.exchange();
    }

    @Test
    void a_round_is_planned_started_and_watched() {
        var id = UUID.randomUUID().toString();
        var building = home.register.door("5-1-101").building().toString();
        assertThat(opens(home.coordinator, "/rounds/new")).hasStatusOk().bodyText().contains("5号楼", "截止日期");
        assertThat(sends(home.coordinator, "/rounds", "id", id, "purpose", "NUCLEIC", "title", "", "date", "2020-01-01", "time", "20:00", "buildings", building))
                .hasStatus(422).bodyText().contains("截止时间已经过了");
        assertThat(sends(home.coordinator, "/rounds", "id", id, "purpose", "NUCLEIC", "title", "", "date", "2099-01-01", "time", "20:00", "buildings", building))
                .hasStatus(303);
        assertThat(opens(home.coordinator, "/rounds/" + id)).hasStatusOk().bodyText().contains("没开始", "还有 3 人未采");
        assertThat(sends(home.coordinator, "/rounds/" + id + "/start")).hasStatus(303);
        assertThat(opens(home.coordinator, "/rounds")).hasStatusOk().bodyText().contains("第 2 轮", "还有 3 人未采");
        assertThat(sends(sampler, "/rounds/" + id + "/close")).hasStatus(403);
    }

    @Test
    void a_household_goes_into_the_tube_in_one_tap_and_the_wall_turns() {
        var table = "/station/" + site.id() + "/1";
        var tube = home.tube();
        assertThat(opens(sampler, "/station")).hasStatusOk().bodyText().contains("东门", "1 道", "2 道");
        assertThat(opens(sampler, table)).hasStatusOk().bodyText().contains("扫下一支管");
        assertThat(opens(sampler, table + "?q=" + tube)).hasStatus(303);
        assertThat(opens(sampler, table + "?tube=" + tube + "&q=5-1-101")).hasStatusOk().bodyText().contains("张＊明", "是哪一位").doesNotContain("张晓明");
        var people = home.register.here(() -> fixtures.registry.behind(home.register.door("5-1-101").id())).getFirst().residents();
        var first = people.getFirst().id().toString();
        assertThat(opens(sampler, table + "?tube=" + tube + "&q=" + first)).hasStatusOk().bodyText().contains("同户 2 人一起");
        assertThat(sends(sampler, table + "/take", "tube", tube, "person", first, "id", UUID.randomUUID().toString(),
                "person", people.getLast().id().toString(), "id", UUID.randomUUID().toString())).hasStatus(303);
        assertThat(opens(sampler, table)).hasStatusOk().bodyText().contains("2 / 10", "撤销");
        assertThat(sends(sampler, table + "/take", "tube", tube, "person", first, "id", UUID.randomUUID().toString()))
                .hasStatus(422).bodyText().contains("这一轮已经采过了");
        assertThat(opens(home.coordinator, "/rounds/" + round.id() + "/buildings/" + people.getFirst().building())).hasStatusOk().bodyText()
                .contains("应采 3 · 已采 2 · 未采 1", "1单元101，应采 2 人，已采 2 人");
    }

    @Test
    void a_number_with_a_wrong_digit_is_noticed_and_a_guest_is_taken() {
        var table = "/station/" + site.id() + "/1?tube=" + home.tube();
        assertThat(opens(sampler, table + "&q=110105194912310021")).hasStatus(422).bodyText().contains("证件号不对");
        assertThat(opens(sampler, table + "&q=没有这个人")).hasStatusOk().bodyText().contains("名单里没有", "按名单外的人采");
        assertThat(sends(sampler, "/station/" + site.id() + "/1/guest", "tube", home.tube(), "id", UUID.randomUUID().toString(), "name", "路人", "phone", ""))
                .hasStatus(303);
    }

    @Test
    void who_is_missing_gets_a_reason_or_a_visit() {
        var person = home.register.here(() -> fixtures.registry.behind(home.register.door("5-2-602").id())).getFirst().residents().getFirst().id();
        var path = "/rounds/" + round.id() + "/people/" + person + "/reason";
        assertThat(opens(home.coordinator, "/rounds/" + round.id() + "/people?state=MISSING")).hasStatusOk().bodyText().contains("李春", "共 3 人");
        assertThat(opens(home.coordinator, path)).hasStatusOk().bodyText().contains("李春为什么没采");
        assertThat(sends(home.coordinator, path, "why", "EXEMPT", "words", "")).hasStatus(422).bodyText().contains("免采要写明理由");
        assertThat(sends(home.coordinator, path, "why", "VISIT")).hasStatus(303);
        assertThat(opens(sampler, "/rounds/" + round.id() + "/visits")).hasStatusOk().bodyText().contains("李春", "5号楼2单元602");
        assertThat(sends(sampler, "/rounds/" + round.id() + "/visits/" + person, "event", UUID.randomUUID().toString(), "act", "done", "tube", ""))
                .hasStatus(422).bodyText().contains("请先扫管号");
        assertThat(sends(sampler, "/rounds/" + round.id() + "/visits/" + person, "event", UUID.randomUUID().toString(), "act", "done", "tube", home.tube()))
                .hasStatus(303);
        assertThat(home.count(round).sampled()).isEqualTo(1);
        assertThat(sends(home.coordinator, "/rounds/" + round.id() + "/people/sheet", "state", "MISSING")).hasStatusOk();
    }

    @Test
    void tubes_boxes_and_results_have_their_pages() {
        var person = home.register.here(() -> fixtures.registry.behind(home.register.door("5-2-602").id())).getFirst().residents().getFirst().id();
        var tube = home.tube();
        home.sample(round, site, person.value(), tube);
        var tubes = "/rounds/" + round.id() + "/tubes";
        assertThat(opens(home.coordinator, tubes)).hasStatusOk().bodyText().contains(tube, "录入结果");
        assertThat(opens(sampler, tubes)).hasStatus(403);
        assertThat(sends(home.coordinator, "/rounds/" + round.id() + "/results", "tube", "NO-SUCH-1", "result", "NEGATIVE")).hasStatus(422)
                .bodyText().contains("这一轮没有这支管");
        assertThat(sends(home.coordinator, "/rounds/" + round.id() + "/results", "tube", tube, "result", "POSITIVE")).hasStatus(303);
        assertThat(opens(home.coordinator, tubes)).hasStatusOk().bodyText().contains("等第二人确认", "是你录入的");
        var colleague = TestAreas.someone(home.register.area().id(), Role.COORDINATOR);
        assertThat(opens(colleague, "/today")).hasStatusOk().bodyText().contains("管阳性等第二人确认");
        assertThat(sends(colleague, "/rounds/" + round.id() + "/results", "tube", tube, "result", "POSITIVE")).hasStatus(303);
        assertThat(opens(colleague, tubes + "/" + tube)).hasStatusOk().bodyText().contains("李春", "阳性");
        assertThat(opens(sampler, "/rounds/" + round.id() + "/boxes?site=" + site.id())).hasStatusOk().bodyText().contains(tube);
        assertThat(sends(sampler, "/rounds/" + round.id() + "/boxes", "box", UUID.randomUUID().toString(), "site", site.id().toString(),
                "countedTubes", "2", "countedPeople", "1")).hasStatus(422).bodyText().contains("请再数一遍");
    }

    @Test
    void somebody_who_is_in_no_register_is_told_what_to_do() {
        assertThat(opens(TestAreas.someone(home.register.area().id(), Role.RESIDENT), "/my-sampling")).hasStatusOk().bodyText().contains("名册里还没有找到你");
    }
}
