package org.shouwang.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.TestSignIns;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Role;
import org.shouwang.roster.Charges;
import org.shouwang.roster.Grabs;
import org.shouwang.roster.LimitExceptionId;
import org.shouwang.roster.LimitExceptions;
import org.shouwang.roster.OtherWorkFacts;
import org.shouwang.roster.OtherWorkId;
import org.shouwang.roster.OtherWorks;
import org.shouwang.roster.PostFacts;
import org.shouwang.roster.PostId;
import org.shouwang.roster.PostKind;
import org.shouwang.roster.Posts;
import org.shouwang.roster.RequestId;
import org.shouwang.roster.RosterFixtures;
import org.shouwang.roster.Rosters;
import org.shouwang.roster.Shifts;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.volunteers.TeamDuty;
import org.shouwang.volunteers.TeamFacts;
import org.shouwang.volunteers.TeamId;
import org.shouwang.volunteers.Teams;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** My rest, work beside the roster, exceptions, heat and charges as people see them, and as other programs do. */
@WholeProgramTest
class RestPagesTests {

    @Autowired MockMvcTester browser;
    @Autowired Rosters rosters;
    @Autowired Areas areas;
    @Autowired Volunteers volunteers;
    @Autowired Teams teams;
    @Autowired Posts posts;
    @Autowired Shifts shifts;
    @Autowired Grabs grabs;
    @Autowired Charges charges;
    @Autowired LimitExceptions exceptions;
    @Autowired OtherWorks otherWorks;
    @Autowired Clock clock;
    RosterFixtures here;
    Actor coordinator;
    Volunteer first;
    Volunteer second;

    @BeforeEach
    void aCommunity() {
        here = rosters.inNewArea();
        coordinator = TestAreas.someone(here.people().area().id(), Role.COORDINATOR);
        first = here.volunteer("陆远山");
        second = here.volunteer("唐望舒");
    }

    private String area() {
        return here.people().area().code();
    }

    private MvcTestResult opens(Actor who, String path) {
        return browser.get().uri("/a/" + area() + path).cookie(TestSignIns.as(who)).exchange();
    }

    private MvcTestResult sends(Actor who, String path, String... fields) {
        var form = browser.post().uri("/a/" + area() + path).cookie(TestSignIns.as(who)).with(SecurityMockMvcRequestPostProcessors.csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (int i = 0; i < fields.length; i += 2) {
            form = form.param(fields[i], fields[i + 1]);
        }
        return form.exchange();
    }

    private MvcTestResult asks(Actor who, String method, String path, String body, String... headers) {
        var request = browser.method(HttpMethod.valueOf(method)).uri("/api/v1/areas/" + area() + path).cookie(TestSignIns.as(who))
                .with(SecurityMockMvcRequestPostProcessors.csrf()).contentType(MediaType.APPLICATION_JSON).content(body);
        for (int i = 0; i < headers.length; i += 2) {
            request = request.header(headers[i], headers[i + 1]);
        }
        return request.exchange();
    }

    private Actor as(Volunteer who) {
        return here.people().actor(who);
    }

    /** Worked until a quarter of an hour ago, for so long. */
    private void worked(Volunteer who, int hours) {
        var until = clock.instant().minus(Duration.ofMinutes(15));
        here.as(as(who), () -> otherWorks.report(OtherWorkId.next(), new OtherWorkFacts(until.minus(Duration.ofHours(hours)), until, "送药", false, false)));
    }

    @Test
    void other_work_is_reported_on_the_phone_refused_where_it_overlaps_and_confirmed_at_the_desk() {
        assertThat(opens(as(first), "/rest")).hasStatusOk().bodyText().contains("我的休息", "我还做了别的", "休息");
        var day = LocalDate.now(clock.withZone(TestAreas.ZONE)).minusDays(1).toString();
        var id = UUID.randomUUID().toString();
        String[] night = {"id", id, "day", day, "from", "22:00", "until", "02:00", "what", "厂里夜班"};
        assertThat(sends(as(first), "/rest/work", "id", id, "day", day, "from", "22:00", "until", "八点", "what", "")).hasStatus(422).bodyText().contains("value=\"八点\"");
        assertThat(sends(as(first), "/rest/work", night)).hasStatus(303);
        assertThat(sends(as(first), "/rest/work", night)).as("pressed twice").hasStatus(303);
        assertThat(sends(as(first), "/rest/work", "id", UUID.randomUUID().toString(), "day", day, "from", "23:00", "until", "23:30", "what", "送药"))
                .hasStatus(422).bodyText().contains("重叠", "送药");
        assertThat(opens(as(first), "/rest")).hasStatusOk().bodyText().contains("厂里夜班", "22:00", "02:00", "待确认").doesNotContain("送药");
        assertThat(opens(as(first), "/rest/work/" + id)).hasStatusOk().bodyText().contains("value=\"22:00\"", "value=\"02:00\"", "为什么更正");
        assertThat(opens(as(second), "/rest/work/" + id)).hasStatus(404);
        assertThat(opens(coordinator, "/roster/other-work?waiting=true")).hasStatusOk().bodyText().contains("陆远山", "厂里夜班", "4 小时");
        assertThat(sends(coordinator, "/roster/other-work/" + id + "/confirm")).hasStatus(303);
        assertThat(opens(coordinator, "/roster/other-work?waiting=true")).hasStatusOk().bodyText().doesNotContain("厂里夜班");
        assertThat(sends(as(first), "/rest/work/" + id, "id", id, "version", "2", "day", day, "from", "22:00", "until", "03:00", "what", "厂里夜班", "reason", ""))
                .hasStatus(422);
        assertThat(sends(as(first), "/rest/work/" + id, "id", id, "version", "2", "day", day, "from", "22:00", "until", "03:00", "what", "厂里夜班", "reason", "下班晚"))
                .hasStatus(303);
        assertThat(sends(as(first), "/rest/work/" + id + "/withdraw")).hasStatus(303);
        assertThat(opens(as(first), "/rest")).bodyText().doesNotContain("厂里夜班");
    }

    @Test
    void an_exception_is_allowed_on_the_person_s_page_with_a_reason_and_shown_where_people_look() {
        worked(first, 8);
        var path = "/roster/people/" + first.id();
        assertThat(opens(coordinator, "/roster/fatigue?which=MUST_REST")).hasStatusOk().bodyText().contains("陆远山", "休息到", "24 小时内的工作");
        assertThat(opens(coordinator, path)).hasStatusOk().bodyText().contains("批准超过限制", "没有批准过");
        var until = clock.instant().plus(Duration.ofDays(1)).atZone(TestAreas.ZONE);
        String[] form = {"id", UUID.randomUUID().toString(), "rules", "REST", "rules", "HOURS_IN_A_DAY", "reason", "没有人可换", "day", until.toLocalDate().toString(),
                "time", until.toLocalTime().withSecond(0).withNano(0).toString()};
        assertThat(sends(coordinator, path + "/exceptions", "id", form[1], "reason", "没有人可换", "day", form[9], "time", form[11])).hasStatus(422)
                .bodyText().contains("请选至少一条限制", "没有人可换");
        assertThat(sends(as(second), path + "/exceptions", form)).hasStatus(403);
        assertThat(sends(as(first), path + "/exceptions", form)).hasStatus(422).bodyText().contains("不能给自己批准");
        assertThat(sends(coordinator, path + "/exceptions", form)).hasStatus(303);
        assertThat(sends(coordinator, path + "/exceptions", form)).hasStatus(303);
        assertThat(opens(coordinator, path)).hasStatusOk().bodyText().containsOnlyOnce("提前结束").contains("没有人可换", "有效");
        assertThat(opens(as(first), "/rest")).hasStatusOk().bodyText().contains("批准我超限", "没有人可换");
        assertThat(opens(as(second), path)).hasStatus(404);
        assertThat(opens(coordinator, "/roster/fatigue?which=EXCEPTIONS")).hasStatusOk().bodyText().contains("陆远山", "批准超限到");
        assertThat(opens(coordinator, "/roster/fatigue?which=EXCEPTIONS&q=唐")).hasStatusOk().bodyText().contains("没有这样的人");
        assertThat(asks(coordinator, "GET", "/figures", "")).hasStatusOk().bodyText().contains("OVER_LIMIT_ALLOWED");
        assertThat(sends(as(first), "/roster/exceptions/" + form[1] + "/end")).hasStatus(303);
        assertThat(opens(coordinator, "/roster/fatigue?which=EXCEPTIONS")).bodyText().doesNotContain("陆远山");
    }

    @Test
    void a_team_s_lead_sees_the_people_of_the_team_and_allows_it_too() {
        var lead = here.volunteer("顾清和");
        var team = here.here(() -> teams.add(TeamId.next(), new TeamFacts("门岗队", TeamDuty.GATE, null, lead.id(), null, "")));
        here.here(() -> teams.put(team.id(), List.of(first.id())));
        assertThat(opens(as(lead), "/rest")).hasStatusOk().bodyText().contains("我队里的人", "陆远山").doesNotContain("唐望舒");
        assertThat(opens(as(lead), "/roster/people/" + first.id())).hasStatusOk().bodyText().contains("批准超过限制");
        assertThat(opens(as(lead), "/roster/people/" + second.id())).hasStatus(404);
    }

    @Test
    void the_forecast_is_entered_in_one_step() {
        var days = List.of(LocalDate.now(clock.withZone(TestAreas.ZONE)), LocalDate.now(clock.withZone(TestAreas.ZONE)).plusDays(1));
        assertThat(opens(coordinator, "/roster/heat")).hasStatusOk().bodyText().contains("没填", "40 ℃ 起，停止户外工作");
        assertThat(sends(coordinator, "/roster/heat", "day", days.getFirst().toString(), "day", days.getLast().toString(), "high", "", "high", "热")).hasStatus(422)
                .bodyText().contains("value=\"热\"");
        assertThat(sends(coordinator, "/roster/heat", "day", days.getFirst().toString(), "day", days.getLast().toString(), "high", "38.5", "high", "40")).hasStatus(303);
        assertThat(opens(coordinator, "/roster/heat")).hasStatusOk().bodyText().contains("value=\"38.5\"", "户外、防护服缩短", "value=\"40\"", "停止户外");
    }

    @Test
    void a_charge_is_offered_in_today_and_taken_by_one_tap() {
        var lead = here.volunteer("顾清和");
        var gate = here.here(() -> posts.add(PostId.next(), PostFacts.of("东门", PostKind.GATE).ledBy(lead.id())));
        here.here(() -> teams.add(TeamId.next(), new TeamFacts("门岗队", TeamDuty.GATE, null, lead.id(), first.id(), "")));
        worked(lead, 8);
        var now = Duration.between(here.noon(), clock.instant()).toMinutes() / 60.0;
        here.shift(gate, now + 0.5, 2, 1);
        here.here(() -> charges.look());
        assertThat(opens(as(first), "/today")).hasStatusOk().bodyText().containsOnlyOnce("请您接替：东门");
        assertThat(opens(as(first), "/rest")).hasStatusOk().bodyText().contains("请您接替：东门", "顾清和", "我来接");
        var offer = here.as(as(first), () -> charges.forMe()).stream().filter(one -> one.what().equals("东门")).findFirst().orElseThrow();
        assertThat(sends(as(second), "/rest/charges/" + offer.id() + "/accept")).hasStatus(404);
        assertThat(sends(as(first), "/rest/charges/" + offer.id() + "/accept")).hasStatus(303);
        assertThat(here.here(() -> posts.find(gate.id())).orElseThrow().facts().lead()).isEqualTo(first.id());
        assertThat(opens(coordinator, "/roster/fatigue?which=IN_CHARGE")).hasStatusOk().bodyText().contains("顾清和 → 陆远山", "已接", "带班：东门");
    }

    @Test
    void who_is_tired_is_replaced_by_one_button() {
        worked(first, 8);
        var now = Duration.between(here.noon(), clock.instant()).toMinutes() / 60.0;
        var shift = here.shift(here.post("东门"), now + 2, 2, 1);
        here.here(() -> exceptions.allow(LimitExceptionId.next(), first.id(), Set.of(RosterRule.REST, RosterRule.HOURS_IN_A_DAY), "没有人",
                clock.instant().plus(Duration.ofHours(8))));
        here.here(() -> grabs.assign(RequestId.next(), shift.id(), first.id()));
        assertThat(opens(coordinator, "/roster/fatigue")).hasStatusOk().bodyText().contains("谁能替", "唐望舒", "199****").doesNotContain(second.facts().phone().text());
        assertThat(sends(coordinator, "/roster/shifts/" + shift.id() + "/replace", "request", UUID.randomUUID().toString(), "tired", first.id().toString(),
                "rested", second.id().toString())).hasStatus(303);
        assertThat(opens(coordinator, "/roster/shifts/" + shift.id())).bodyText().contains("唐望舒");
        assertThat(opens(coordinator, "/roster/fatigue")).bodyText().doesNotContain("谁能替");
    }

    @Test
    void other_programs_do_the_same() {
        var from = clock.instant().minus(Duration.ofHours(9)).toString();
        var until = clock.instant().minus(Duration.ofHours(1)).toString();
        var id = UUID.randomUUID();
        var work = "{\"id\":\"" + id + "\",\"from\":\"" + from + "\",\"until\":\"" + until + "\",\"what\":\"送药\"}";
        assertThat(asks(as(first), "POST", "/duty/other-work", work)).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"1\"");
        assertThat(asks(as(first), "GET", "/duty/rest", "")).hasStatusOk().bodyJson().extractingPath("$.state").isEqualTo("MUST_REST");
        assertThat(asks(coordinator, "GET", "/other-work?waiting=true", "")).hasStatusOk().bodyJson().extractingPath("$[0].what").isEqualTo("送药");
        assertThat(asks(coordinator, "POST", "/other-work/" + id + "/confirm", "")).hasStatusOk().bodyJson().extractingPath("$.confirmed").isEqualTo(true);
        assertThat(asks(as(first), "PUT", "/duty/other-work/" + id, work.replace("送药", "送菜").replace("}", ",\"reason\":\"记错\"}"), HttpHeaders.IF_MATCH, "\"1\"")).hasStatus(412);
        assertThat(asks(coordinator, "GET", "/fatigue", "")).hasStatusOk().bodyJson().extractingPath("$[0].rule").isEqualTo("HOURS_IN_A_DAY");
        var exception = UUID.randomUUID();
        assertThat(asks(coordinator, "POST", "/limit-exceptions", "{\"id\":\"" + exception + "\",\"person\":\"" + first.id() + "\",\"rules\":[\"REST\"],\"reason\":\"没有人\",\"until\":\""
                + clock.instant().plus(Duration.ofHours(5)) + "\"}")).hasStatusOk();
        assertThat(asks(as(first), "GET", "/volunteers/" + first.id() + "/limit-exceptions", "")).hasStatusOk().bodyText().contains(exception.toString());
        assertThat(asks(as(second), "GET", "/volunteers/" + first.id() + "/limit-exceptions", "")).hasStatus(404);
        assertThat(asks(coordinator, "GET", "/limit-exceptions", "")).hasStatusOk().bodyText().contains("没有人");
        assertThat(asks(coordinator, "POST", "/limit-exceptions/" + exception + "/end", "")).hasStatusOk();
        var today = LocalDate.ofInstant(clock.instant(), TestAreas.ZONE);
        assertThat(asks(coordinator, "PUT", "/heat/" + today, "{\"high\":37}")).hasStatus(204);
        assertThat(asks(as(first), "GET", "/heat", "")).hasStatusOk().bodyJson().extractingPath("$[0].meaning").isEqualTo("OUTDOORS_SHORTER");
        assertThat(asks(coordinator, "DELETE", "/heat/" + today, "")).hasStatus(204);
        assertThat(asks(as(first), "GET", "/duty/charge-offers", "")).hasStatusOk();
        assertThat(asks(as(first), "DELETE", "/duty/other-work/" + id, "")).hasStatus(204);
        var shift = here.shift(here.post("东门"), 30, 2, 1);
        here.here(() -> grabs.assign(RequestId.next(), shift.id(), first.id()));
        assertThat(asks(coordinator, "POST", "/shifts/" + shift.id() + "/replace", "{\"tired\":\"" + first.id() + "\",\"rested\":\"" + second.id() + "\"}"))
                .hasStatusOk().bodyJson().extractingPath("$.sent").isEqualTo(true);
    }
}
