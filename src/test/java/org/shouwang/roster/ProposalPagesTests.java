package org.shouwang.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.TestSignIns;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Role;
import org.shouwang.volunteers.Skill;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Proposed rosters as a coordinator sees them, and as a program asks for them. */
@WholeProgramTest
class ProposalPagesTests {

    @Autowired MockMvcTester http;
    @Autowired JsonMapper json;
    @Autowired Rosters rosters;
    @Autowired Areas areas;
    @Autowired Posts posts;
    @Autowired Shifts shifts;
    RosterFixtures here;
    Actor coordinator;
    Shift gate;
    String day;

    @BeforeEach
    void aCommunityWithFreeSeats() {
        here = rosters.inNewArea();
        coordinator = TestAreas.someone(here.people().area().id(), Role.COORDINATOR);
        here.volunteer("陆远山");
        here.volunteer("唐望舒");
        gate = here.shift(here.post("东门"), 0, 4, 1);
        here.shift(here.here(() -> posts.add(PostId.next(), PostFacts.of("医疗点", PostKind.CARE).needing(Skill.MEDICAL))), 0, 4, 1);
        day = LocalDate.ofInstant(here.noon(), TestAreas.ZONE).toString();
    }

    private MvcTestResult opens(Actor who, String path) {
        return http.get().uri("/a/" + here.people().area().code() + path).cookie(TestSignIns.as(who)).exchange();
    }

    private MvcTestResult sends(String path, String... fields) {
        var form = http.post().uri("/a/" + here.people().area().code() + path).cookie(TestSignIns.as(coordinator))
                .with(SecurityMockMvcRequestPostProcessors.csrf()).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (int i = 0; i < fields.length; i += 2) {
            form = form.param(fields[i], fields[i + 1]);
        }
        return form.exchange();
    }

    private JsonNode call(HttpMethod method, String path, Object body) {
        var answer = http.method(method).uri("/api/v1/areas/" + here.people().area().code() + "/roster-proposals" + path).cookie(TestSignIns.as(coordinator))
                .with(SecurityMockMvcRequestPostProcessors.csrf()).contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body)).exchange();
        assertThat(answer).hasStatus2xxSuccessful();
        var said = answer.getResponse().getContentAsByteArray();
        return json.readTree(said.length == 0 ? "null".getBytes() : said);
    }

    private void comesTo(String id, String state) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100))
                .until(() -> call(HttpMethod.GET, "/" + id, Map.of()).get("state").asString().equals(state));
    }

    @Test
    void a_coordinator_asks_for_a_roster_and_sees_who_would_stand_where_and_what_is_in_the_way() {
        assertThat(opens(coordinator, "/roster/proposals")).hasStatusOk().bodyText().contains("生成方案", "东门");
        assertThat(sends("/roster/proposals", "id", UUID.randomUUID().toString(), "firstDay", day, "lastDay", "2000-01-01", "seconds", "60"))
                .hasStatus(422).bodyText().contains("最多 31 天", day);
        var id = UUID.randomUUID().toString();
        assertThat(sends("/roster/proposals", "id", id, "firstDay", day, "lastDay", day, "seconds", "1")).hasStatus(303);
        comesTo(id, "DONE");
        assertThat(opens(coordinator, "/roster/proposals")).bodyText().contains("2 个名额排上 1 个");
        assertThat(opens(coordinator, "/roster/proposals/" + id)).hasStatusOk().bodyText().contains("东门", "缺少所需技能 2 人", "每人的负担（2 人）", "采用方案");
        var shift = "/roster/proposals/" + id + "/shifts/" + gate.id();
        assertThat(opens(coordinator, shift)).hasStatusOk().bodyText().contains("固定", "换下");
        var there = call(HttpMethod.GET, "/" + id + "/seats", Map.of()).get(0).get("person").asString();
        assertThat(sends(shift + "/pin", "person", there, "pinned", "true")).hasStatus(303);
        assertThat(opens(coordinator, shift)).bodyText().contains("已固定");
        assertThat(sends(shift + "/remove", "person", there)).hasStatus(303);
        assertThat(opens(coordinator, shift)).bodyText().contains("还没有人", "排上");
        assertThat(sends(shift + "/put", "person", there)).hasStatus(303);
        assertThat(sends("/roster/proposals/" + id + "/go-on")).hasStatus(303);
        comesTo(id, "DONE");
        assertThat(sends("/roster/proposals/" + id + "/take-over")).hasStatus(303);
        comesTo(id, "TAKEN");
        assertThat(opens(coordinator, "/roster/proposals/" + id + "/part?day=" + day)).hasStatusOk().bodyText().contains("落实了 1 个名额");
    }

    @Test
    void a_roster_waits_among_what_is_to_be_done_until_it_is_taken_over() {
        assertThat(opens(coordinator, "/today")).hasStatusOk().bodyText().doesNotContain("排班方案等您过目");
        var first = UUID.randomUUID().toString();
        sends("/roster/proposals", "id", first, "firstDay", day, "lastDay", day, "seconds", "1");
        comesTo(first, "DONE");
        assertThat(opens(coordinator, "/today")).bodyText().contains("排班方案等您过目：2 个名额排上 1 个", "/roster/proposals/" + first);
        assertThat(opens(TestAreas.someone(here.people().area().id(), Role.VOLUNTEER), "/today")).bodyText().doesNotContain("排班方案等您过目");
        var newer = UUID.randomUUID().toString();
        sends("/roster/proposals", "id", newer, "firstDay", day, "lastDay", day, "seconds", "1");
        comesTo(newer, "DONE");
        assertThat(opens(coordinator, "/today")).bodyText().contains("/roster/proposals/" + newer).doesNotContain("/roster/proposals/" + first);
        sends("/roster/proposals/" + newer + "/take-over");
        comesTo(newer, "TAKEN");
        assertThat(opens(coordinator, "/today")).bodyText().doesNotContain("排班方案等您过目");
    }

    @Test
    void a_program_does_the_same() {
        var id = UUID.randomUUID().toString();
        var asked = Map.of("id", id, "firstDay", day, "lastDay", day, "seconds", 1);
        assertThat(call(HttpMethod.POST, "", asked).get("seats").asInt()).isEqualTo(2);
        comesTo(id, "DONE");
        assertThat(call(HttpMethod.POST, "", asked).get("state").asString()).as("the same again").isEqualTo("DONE");
        assertThat(call(HttpMethod.GET, "/" + id + "/loads", Map.of()).size()).isEqualTo(2);
        assertThat(call(HttpMethod.GET, "/" + id + "/empty-seats", Map.of()).get(0).get("why").get("SKILL").asInt()).isEqualTo(2);
        var there = call(HttpMethod.GET, "/" + id + "/seats", Map.of()).get(0).get("person").asString();
        var seat = "/" + id + "/shifts/" + gate.id() + "/people/" + there;
        assertThat(call(HttpMethod.PUT, seat, Map.of("pinned", true)).get("refusedBy").isNull()).isTrue();
        call(HttpMethod.PUT, seat, Map.of("pinned", false));
        call(HttpMethod.DELETE, seat, Map.of());
        assertThat(call(HttpMethod.GET, "/" + id, Map.of()).get("filled").asInt()).isZero();
        call(HttpMethod.PUT, seat, Map.of());
        call(HttpMethod.POST, "/" + id + "/take-over", Map.of());
        comesTo(id, "TAKEN");
        assertThat(call(HttpMethod.GET, "/" + id + "/seats", Map.of()).get(0).get("taken").asBoolean()).isTrue();
        assertThat(call(HttpMethod.GET, "", List.of()).size()).isEqualTo(1);
    }

    @Test
    void only_who_plans_the_roster_sees_it() {
        assertThat(opens(TestAreas.someone(here.people().area().id(), Role.VOLUNTEER), "/roster/proposals")).hasStatus(403);
    }
}
