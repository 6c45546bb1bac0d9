package org.shouwang.volunteers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.StatementCount;
import org.shouwang.TestAreas;
import org.shouwang.TestSignIns;
import org.shouwang.WholeProgramTest;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.Accounts;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Grant;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;
import org.shouwang.platform.sheet.SheetReading;
import org.shouwang.platform.sheet.Sheets;
import org.shouwang.volunteers.Limit;
import org.shouwang.volunteers.Organisation;
import org.shouwang.volunteers.OrganisationId;
import org.shouwang.volunteers.Organisations;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.TeamDuty;
import org.shouwang.volunteers.TeamFacts;
import org.shouwang.volunteers.TeamId;
import org.shouwang.volunteers.Teams;
import org.shouwang.volunteers.UnitPeople;
import org.shouwang.volunteers.UnitPersonFacts;
import org.shouwang.volunteers.UnitPersonId;
import org.shouwang.volunteers.UnitQuery;
import org.shouwang.volunteers.VolunteerFacts;
import org.shouwang.volunteers.VolunteerId;
import org.shouwang.volunteers.Volunteers;
import org.shouwang.volunteers.VolunteersFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Proofs, times, work units and badges on the screen. */
@WholeProgramTest
class PeoplePagesTests {

    @Autowired MockMvcTester browser;
    @Autowired Areas areas;
    @Autowired Volunteers volunteers;
    @Autowired Teams teams;
    @Autowired Organisations organisations;
    @Autowired UnitPeople people;
    @Autowired Accounts accounts;
    @Autowired Clock clock;
    VolunteersFixtures here;
    Actor coordinator;
    LocalDate today;

    @BeforeEach
    void aCommunity() {
        here = VolunteersFixtures.in(areas, volunteers, accounts);
        coordinator = here.person("苏青禾", Role.COORDINATOR);
        today = LocalDate.now(clock.withZone(TestAreas.ZONE));
    }

    private MvcTestResult opens(Actor who, String path) {
        return browser.get().uri("/a/" + here.area().code() + path).cookie(TestSignIns.as(who)).exchange();
    }

    private MvcTestResult sends(Actor who, String path, String... fields) {
        var form = browser.post().uri("/a/" + here.area().code() + path).cookie(TestSignIns.as(who))
                .with(SecurityMockMvcRequestPostProcessors.csrf()).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (int i = 0; i < fields.length; i += 2) {
            form = form.param(fields[i], fields[i + 1]);
        }
        return form.exchange();
    }

    private Actor reported(String name, Skill... skills) {
        var person = here.person(name, Role.VOLUNTEER);
        var one = here.as(person, () -> volunteers.reportForDuty(VolunteerId.next(), VolunteerFacts.of(name, VolunteersFixtures.phone()).with(skills), true));
        here.as(coordinator, () -> volunteers.confirm(one.id()));
        return person;
    }

    private VolunteerId id(Actor one) {
        return here.here(() -> volunteers.ofAccount(new AccountId(one.id()))).orElseThrow().id();
    }

    @Test
    void a_coordinator_notes_a_proof_and_takes_an_error_back() {
        var driver = reported("陆远山", Skill.DRIVER);
        var page = "/volunteers/" + id(driver);
        assertThat(opens(coordinator, page)).hasStatusOk().bodyText().contains("暂不算数", "还没人看过证件");
        assertThat(opens(coordinator, "/volunteers/proofs?kind=UNSEEN")).hasStatusOk().bodyText().contains("陆远山", "没看过");
        assertThat(opens(coordinator, page + "/proof?skill=DRIVER")).hasStatusOk().bodyText().contains("看过 陆远山 的证件");
        assertThat(sends(coordinator, page + "/proof", "skill", "DRIVER", "on", today.toString(), "until", today.minusDays(1).toString())).hasStatus(422)
                .bodyText().contains("有效期不能早于");
        assertThat(sends(coordinator, page + "/proof", "skill", "DRIVER", "on", today.toString(), "until", today.plusDays(20).toString())).hasStatus(303);
        assertThat(opens(coordinator, page)).hasStatusOk().bodyText().contains("可以排岗", "苏青禾 看过证件");
        assertThat(opens(coordinator, "/volunteers/proofs")).hasStatusOk().bodyText().contains("陆远山", "30 天内到期");
        assertThat(opens(coordinator, "/today")).hasStatusOk().bodyText().contains("1 项证件或培训 30 天内到期");
        assertThat(opens(driver, "/duty")).hasStatusOk().bodyText().contains("苏青禾 看过证件");
        assertThat(sends(coordinator, page + "/proof/withdraw", "skill", "DRIVER", "kind", "DOCUMENT", "on", today.toString())).hasStatus(303);
        assertThat(opens(coordinator, page)).hasStatusOk().bodyText().contains("暂不算数");
    }

    @Test
    void a_training_is_noted_for_a_team_at_once() {
        var first = id(reported("陆远山"));
        var second = id(reported("唐望舒"));
        var team = here.here(() -> teams.add(TeamId.next(), new TeamFacts("采样队", TeamDuty.SAMPLING, null, first, null, "")));
        assertThat(opens(coordinator, "/volunteers/training?team=" + team.id())).hasStatusOk().bodyText().contains("陆远山").doesNotContain("唐望舒");
        assertThat(sends(coordinator, "/volunteers/training", "skill", "SAMPLING_TRAINED", "on", today.toString(), "team", "")).hasStatus(422)
                .bodyText().contains("请勾上来了的人");
        assertThat(sends(coordinator, "/volunteers/training", "skill", "SAMPLING_TRAINED", "on", today.toString(), "team", "", "people", first.toString(),
                "people", second.toString())).hasStatus(303);
        assertThat(here.here(() -> volunteers.find(second)).orElseThrow().able()).containsExactly(Skill.SAMPLING_TRAINED);
    }

    @Test
    void a_volunteer_says_on_the_phone_when_there_is_time() {
        var me = reported("沈知夏");
        assertThat(opens(me, "/duty")).hasStatusOk().bodyText().contains("没有说，什么时候都可能来问");
        assertThat(opens(me, "/duty/times")).hasStatusOk().bodyText().contains("星期一", "星期日");
        assertThat(sends(me, "/duty/times", "version", "0", "fill", "EVENINGS", "day", "6", "from", "09:00", "until", "11:00")).hasStatusOk().bodyText()
                .as("filled in, not saved").contains("value=\"18:00\"", "value=\"22:00\"", "value=\"09:00\"", "没有例外的日子");
        assertThat(sends(me, "/duty/times", "version", "0", "day", "1", "from", "18:00", "until", "", "day", "2", "from", "", "until", "")).hasStatus(422).bodyText().contains("都填上", "value=\"18:00\"");
        assertThat(sends(me, "/duty/times", "version", "0", "day", "1", "from", "18:00", "until", "22:00", "day", "2", "from", "18:00", "until", "22:00", "day", "6",
                "from", "22:00", "until", "06:00", "day", "7", "from", "", "until", "")).hasStatus(303);
        assertThat(opens(me, "/duty")).hasStatusOk().bodyText().contains("周一至周二 18:00–22:00", "周六 22:00–次日 06:00");
        assertThat(sends(me, "/duty/times", "version", "0", "day", "1", "from", "18:00", "until", "22:00")).hasStatus(422).bodyText().contains("刚才有别人改过");
        var day = UUID.randomUUID().toString();
        assertThat(sends(me, "/duty/times/days", "id", day, "first", today.plusDays(2).toString(), "last", today.toString(), "can", "false")).hasStatus(422)
                .bodyText().contains("结束的日子不能早于开始");
        assertThat(sends(me, "/duty/times/days", "id", day, "first", today.plusDays(2).toString(), "last", "", "can", "false", "begins", "", "ends", "")).hasStatus(303);
        assertThat(opens(coordinator, "/volunteers/" + id(me))).hasStatusOk().bodyText().contains("来不了", "周一至周二 18:00–22:00");
        assertThat(opens(coordinator, "/volunteers/" + id(me) + "/times")).hasStatusOk().bodyText().contains("沈知夏 什么时候有空");
        assertThat(sends(coordinator, "/volunteers/" + id(me) + "/times/days/" + day + "/remove")).hasStatus(303);
        assertThat(sends(coordinator, "/volunteers/" + id(me) + "/times/nothing")).hasStatus(303);
        assertThat(opens(me, "/duty")).hasStatusOk().bodyText().contains("没有说，什么时候都可能来问").doesNotContain("来不了");
    }

    @Test
    void who_was_entered_is_asked_to_agree_and_sees_since_when() {
        var me = here.actor(here.serving(VolunteerFacts.of("沈知夏", VolunteersFixtures.phone()).without(Limit.LIGHT_DUTY)));
        assertThat(opens(me, "/today")).hasStatusOk().bodyText().contains("社区录入了您的志愿者信息");
        assertThat(opens(me, "/duty")).hasStatusOk().bodyText().contains("我看过了，同意", "不值夜班", "不搬重物");
        assertThat(sends(me, "/duty/consent")).hasStatus(303);
        assertThat(opens(me, "/duty")).hasStatusOk().bodyText().contains("随时可以在本页最下面收回").doesNotContain("我看过了，同意");
        assertThat(sends(me, "/duty/erase")).hasStatus(303);
        assertThat(here.here(() -> volunteers.ofAccount(new AccountId(me.id())))).isEmpty();
    }

    @Test
    void a_unit_s_contact_imports_a_list_sends_people_and_the_community_takes_them() {
        var unit = UUID.randomUUID().toString();
        assertThat(sends(coordinator, "/organisations", "id", unit, "version", "0", "name", "望春小学")).hasStatus(303);
        var page = "/organisations/" + unit;
        assertThat(opens(coordinator, page)).hasStatusOk().bodyText().contains("名单还是空的", "还没有人替单位登录");
        var phone = VolunteersFixtures.phone();
        assertThat(sends(coordinator, page + "/contact", "account", UUID.randomUUID().toString(), "name", "宋知行", "phone", "abc")).hasStatus(422);
        assertThat(sends(coordinator, page + "/contact", "account", UUID.randomUUID().toString(), "name", "宋知行", "phone", phone.text())).hasStatus(303);
        var account = here.here(() -> accounts.byPhone(phone)).orElseThrow();
        var contact = new Actor(Actor.Kind.PERSON, account.id().value(), "宋知行", List.of(Grant.of(here.area().id(), Role.UNIT_CONTACT)));
        assertThat(opens(contact, "/organisations")).hasStatusOk().bodyText().contains("望春小学");
        assertThat(opens(contact, "/volunteers")).hasStatus(403);

        var first = VolunteersFixtures.phone().text();
        var csv = "姓名,电话,岗位,去向\n陆远山," + first + ",老师,在岗\n唐望舒,,老师,居家\n韩北辰," + VolunteersFixtures.phone().text() + ",后勤,派到晨曦社区\n";
        var looked = uploads(contact, page + "/import", csv);
        assertThat(looked).hasStatusOk().bodyText().contains("看懂了 2 行", "缺电话", "派到晨曦社区", "收下 2 人");
        assertThat(here.here(() -> people.counts()).get(OrganisationId.of(unit)).people()).as("only looked at").isZero();
        var body = new String(looked.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        var lines = body.replaceAll("(?s).*<textarea name=\"lines\" hidden>(.*?)</textarea>.*", "$1");
        assertThat(sends(contact, page + "/import/take", "lines", lines)).hasStatus(303);
        assertThat(sends(contact, page + "/import/take", "lines", lines)).hasStatus(303);
        assertThat(opens(contact, page)).hasStatusOk().bodyText().contains("共 2 人", "陆远山", "派到晨曦社区", "199****");
        assertThat(sends(contact, page + "/import/take", "lines", "陆远山\tabc")).hasStatus(422);

        assertThat(sends(contact, page + "/offer")).hasStatus(422);
        var one = here.here(() -> people.page(new UnitQuery(OrganisationId.of(unit), "陆", null, null), null, 9)).rows().getFirst();
        assertThat(sends(contact, page + "/offer", "people", one.id().toString())).hasStatus(303);
        assertThat(opens(contact, page)).hasStatusOk().bodyText().contains("1 人已派出，等社区确认");
        assertThat(opens(coordinator, "/today")).hasStatusOk().bodyText().contains("单位派来 1 人，等您确认");
        assertThat(sends(contact, page + "/confirm", "people", one.id().toString())).hasStatus(403);
        assertThat(sends(coordinator, page + "/confirm", "people", one.id().toString())).hasStatus(303);
        assertThat(opens(contact, "/unit-people/" + one.id())).hasStatusOk().bodyText().contains("派到本社区", "社区已接收", "苏青禾").doesNotContain("看志愿者信息");
        assertThat(opens(coordinator, "/organisations")).hasStatusOk().bodyText().contains("望春小学");
        assertThat(sends(contact, page + "/move", "people", one.id().toString(), "place", "LEAVE", "words", "")).hasStatus(303);
        assertThat(opens(contact, "/unit-people/" + one.id())).hasStatusOk().bodyText().contains("请假");
    }

    private MvcTestResult uploads(Actor who, String path, String csv) {
        return browser.post().uri("/a/" + here.area().code() + path).multipart()
                .file(new MockMultipartFile("file", "名单.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .cookie(TestSignIns.as(who)).with(SecurityMockMvcRequestPostProcessors.csrf()).exchange();
    }

    @Test
    void a_list_comes_out_masked_and_what_was_refused_comes_back_as_a_sheet() {
        var unit = here.here(() -> organisations.add(new Organisation(OrganisationId.next(), "望春小学", "", "", "", 0))).id();
        var person = here.here(() -> people.add(UnitPersonId.next(), unit, new UnitPersonFacts("陆远山", VolunteersFixtures.phone(), "老师")));
        var page = "/organisations/" + unit;
        assertThat(table(sends(coordinator, page + "/sheet"))).anyMatch(row -> row.startsWith("陆远山|199****") && row.contains("在单位值守"))
                .noneMatch(row -> row.contains(person.facts().phone().text()));
        assertThat(table(sends(coordinator, page + "/import/rest", "rest", "3\t唐望舒\t\t老师\t居家\tvolunteers.unit-sheet.no-phone")))
                .contains("唐望舒||老师|居家|3|缺电话");
        assertThat(table(opens(coordinator, page + "/import/template.xlsx"))).containsExactly("姓名|电话|在单位做什么|去向");
        var empty = uploads(coordinator, page + "/import", "名单\n陆远山\n");
        assertThat(empty).hasStatus(422).bodyText().contains("没有找到“姓名”和“电话”两列");
    }

    private static List<String> table(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        var read = (SheetReading.Read) Sheets.read(answer.getResponse().getContentAsByteArray(), Sheets.FIRST);
        return read.table().rows().stream().map(row -> {
            var cells = new ArrayList<String>();
            for (int n = 0; n < row.width(); n++) {
                cells.add(row.text(n));
            }
            return String.join("|", cells);
        }).toList();
    }

    @Test
    void badges_of_a_team_and_of_a_unit_are_printed() throws IOException {
        var me = here.serving(VolunteerFacts.of("沈知夏", VolunteersFixtures.phone()).with(Skill.MEDICAL));
        var gone = here.serving("唐望舒");
        var team = here.here(() -> teams.add(TeamId.next(), new TeamFacts("采样队", TeamDuty.SAMPLING, null, me.id(), null, "")));
        here.here(() -> teams.put(team.id(), List.of(gone.id())));
        here.here(() -> volunteers.leave(gone.id(), ""));
        assertThat(paper(opens(coordinator, "/teams/" + team.id() + "/badges.pdf"))).contains("沈知夏", "医护").doesNotContain("唐望舒");
        assertThat(paper(opens(here.actor(me), "/duty/badge.pdf"))).contains("沈知夏");
        var unit = here.here(() -> organisations.add(new Organisation(OrganisationId.next(), "望春小学", "", "", "", 0))).id();
        assertThat(paper(opens(coordinator, "/organisations/" + unit + "/badges.pdf"))).contains("没有证可打");
        here.here(() -> volunteers.edit(me.id(), me.version(), me.facts().of(unit)));
        assertThat(paper(opens(coordinator, "/organisations/" + unit + "/badges.pdf"))).contains("沈知夏", "望春小学");
    }

    private static String paper(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk();
        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void who_has_not_answered_is_phoned_and_the_answer_noted() {
        var me = here.serving("沈知夏");
        var team = here.here(() -> teams.add(TeamId.next(), new TeamFacts("采样队", TeamDuty.SAMPLING, null, me.id(), null, "")));
        assertThat(opens(coordinator, "/teams/unanswered")).hasStatusOk().bodyText().contains("都答复了");
        assertThat(sends(coordinator, "/teams/" + team.id() + "/keep")).hasStatus(303);
        assertThat(sends(coordinator, "/teams/call")).hasStatus(303);
        assertThat(opens(coordinator, "/teams")).hasStatusOk().bodyText().contains("1 人没答复");
        assertThat(opens(coordinator, "/teams/" + team.id())).hasStatusOk().bodyText().contains("还有 1 人没答复", "队长 沈知夏 还没答应来");
        assertThat(sends(coordinator, "/teams/" + team.id() + "/remind", "request", UUID.randomUUID().toString())).hasStatus(303);
        assertThat(opens(coordinator, "/teams/unanswered?team=" + team.id())).hasStatusOk().bodyText().contains("沈知夏", "199****", "采样队");
        assertThat(sends(coordinator, "/teams/" + team.id() + "/members/" + me.id() + "/answer", "comes", "true")).hasStatus(303);
        assertThat(opens(coordinator, "/teams/unanswered")).hasStatusOk().bodyText().contains("都答复了");
        var other = here.serving("唐望舒");
        assertThat(sends(coordinator, "/teams/" + team.id() + "/ask", "request", UUID.randomUUID().toString(), "person", other.id().toString())).hasStatus(303);
        assertThat(opens(here.actor(other), "/today")).hasStatusOk().bodyText().contains("1 支队伍问您来不来");
    }

    @Test
    void lists_cost_as_many_statements_with_thirty_as_with_one() {
        var unit = here.here(() -> organisations.add(new Organisation(OrganisationId.next(), "望春小学", "", "", "", 0))).id();
        var pages = List.of("/organisations/" + unit, "/volunteers/proofs?kind=UNSEEN", "/teams/unanswered", "/organisations");
        var team = here.here(() -> teams.add(TeamId.next(), new TeamFacts("采样队", TeamDuty.SAMPLING, null, null, null, "")));
        grow(unit, team.id(), 1);
        pages.forEach(page -> opens(coordinator, page));
        var few = pages.stream().map(page -> StatementCount.of(() -> opens(coordinator, page)).size()).toList();
        grow(unit, team.id(), 30);
        assertThat(pages.stream().map(page -> StatementCount.of(() -> opens(coordinator, page)).size()).toList()).isEqualTo(few);
    }

    private void grow(OrganisationId unit, TeamId team, int by) {
        for (int n = 0; n < by; n++) {
            var one = reported("志愿者", Skill.DRIVER);
            here.here(() -> people.add(UnitPersonId.next(), unit, new UnitPersonFacts("某人", VolunteersFixtures.phone(), "")));
            here.here(() -> teams.ask(team, Ids.next(), Set.of(id(one))));
        }
    }
}
