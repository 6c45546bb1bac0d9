package org.shouwang.volunteers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.TestSignIns;
import org.shouwang.WholeProgramTest;
import org.shouwang.accounts.Accounts;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Proofs, times, teams and work units for other programs. */
@WholeProgramTest
class PeopleApiTests {

    @Autowired MockMvcTester http;
    @Autowired JsonMapper json;
    @Autowired Areas areas;
    @Autowired Volunteers volunteers;
    @Autowired Accounts accounts;
    @Autowired Clock clock;
    VolunteersFixtures here;
    Actor coordinator;
    Volunteer me;

    @BeforeEach
    void aCommunity() {
        here = VolunteersFixtures.in(areas, volunteers, accounts);
        coordinator = here.person("苏青禾", Role.COORDINATOR);
        me = here.serving("沈知夏");
    }

    private MvcTestResult call(Actor who, HttpMethod method, String path, Object body, String... headers) {
        var request = http.method(method).uri("/api/v1/areas/" + here.area().code() + path).cookie(TestSignIns.as(who))
                .with(SecurityMockMvcRequestPostProcessors.csrf()).contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
        for (int n = 0; n < headers.length; n += 2) {
            request.header(headers[n], headers[n + 1]);
        }
        return request.exchange();
    }

    private JsonNode ok(Actor who, HttpMethod method, String path, Object body, String... headers) {
        var answer = call(who, method, path, body, headers);
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    @Test
    void proofs_are_noted_listed_and_taken_back() {
        var today = LocalDate.ofInstant(clock.instant(), TestAreas.ZONE);
        var proof = Map.of("skill", "DRIVER", "kind", "DOCUMENT", "on", today.toString(), "until", today.plusDays(5).toString());
        var path = "/volunteers/" + me.id() + "/proofs";
        var noted = ok(coordinator, HttpMethod.PUT, path, proof);
        assertThat(ok(coordinator, HttpMethod.PUT, path, proof)).isEqualTo(noted);
        assertThat(noted.get(0).get("seenBy").asString()).isEqualTo("苏青禾");
        assertThat(ok(here.actor(me), HttpMethod.GET, path, Map.of())).isEqualTo(noted);
        assertThat(call(here.actor(me), HttpMethod.PUT, path, proof)).hasStatus(403);
        assertThat(ok(coordinator, HttpMethod.GET, "/volunteers/" + me.id(), Map.of()).get("able").get(0).asString()).isEqualTo("DRIVER");
        assertThat(ok(coordinator, HttpMethod.GET, "/proof-gaps?kind=ENDING", Map.of()).get("count").asInt()).isEqualTo(1);
        assertThat(ok(coordinator, HttpMethod.POST, "/trainings", Map.of("skill", "FIRST_AID", "on", today.toString(), "volunteers", List.of(me.id().value())))
                .get("people").asInt()).isEqualTo(1);
        for (int time = 0; time < 2; time++) {
            assertThat(call(coordinator, HttpMethod.DELETE, path + "/DRIVER/DOCUMENT/" + today, Map.of())).hasStatus(204);
        }
        assertThat(ok(coordinator, HttpMethod.GET, path, Map.of()).size()).isEqualTo(1);
        assertThat(call(coordinator, HttpMethod.PUT, path, Map.of("skill", "DIALECT", "kind", "DOCUMENT", "on", today.toString()))).hasStatus(422);
    }

    @Test
    void times_are_said_with_the_version_that_was_seen_and_asked_for_many() {
        var path = "/volunteers/" + me.id() + "/availability";
        var week = Map.of("week", Map.of("MONDAY", List.of(Map.of("from", "18:00", "until", "22:00"))));
        var said = call(here.actor(me), HttpMethod.PUT, path, week, "If-Match", "\"0\"");
        assertThat(said).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(call(here.actor(me), HttpMethod.PUT, path, week, "If-Match", "\"0\"")).hasStatus(412);
        assertThat(call(here.actor(me), HttpMethod.PUT, path, week)).hasStatus(422);
        var today = LocalDate.ofInstant(clock.instant(), TestAreas.ZONE);
        var days = Map.of("id", UUID.randomUUID(), "first", today.plusDays(30).toString(), "can", true);
        var once = ok(here.actor(me), HttpMethod.POST, "/volunteers/" + me.id() + "/other-days", days);
        assertThat(ok(here.actor(me), HttpMethod.POST, "/volunteers/" + me.id() + "/other-days", days)).isEqualTo(once);
        assertThat(once.get("otherDays").size()).isEqualTo(1);
        var from = today.plusDays(1).atStartOfDay(TestAreas.ZONE).toInstant();
        var free = ok(coordinator, HttpMethod.POST, "/availability", Map.of("volunteers", List.of(me.id().value()), "from", from, "until", from.plus(Duration.ofDays(7))));
        assertThat(free.get(0).get("spans").size()).isEqualTo(1);
        assertThat(call(here.actor(me), HttpMethod.POST, "/availability", Map.of("volunteers", List.of(), "from", from, "until", from))).hasStatus(403);
        assertThat(call(coordinator, HttpMethod.POST, "/availability", Map.of("volunteers", List.of(), "from", from, "until", from))).hasStatus(422);
        assertThat(call(here.actor(me), HttpMethod.DELETE, "/volunteers/" + me.id() + "/other-days/" + days.get("id"), Map.of())).hasStatus(204);
        assertThat(call(here.actor(me), HttpMethod.DELETE, path, Map.of())).hasStatus(204);
        assertThat(ok(here.actor(me), HttpMethod.GET, path, Map.of()).get("said").asBoolean()).isFalse();
    }

    @Test
    void a_unit_s_list_is_taken_offered_confirmed_and_called_back() {
        var unit = UUID.randomUUID();
        ok(coordinator, HttpMethod.POST, "/organisations", Map.of("id", unit, "name", "望春小学"));
        var path = "/organisations/" + unit;
        var list = List.of(Map.of("name", "陆远山", "phone", VolunteersFixtures.phone().text(), "job", "老师"),
                Map.of("name", "唐望舒", "phone", VolunteersFixtures.phone().text(), "place", "SENT_ELSEWHERE", "words", "晨曦社区"));
        assertThat(ok(coordinator, HttpMethod.PUT, path + "/people", list).get("fresh").asInt()).isEqualTo(2);
        assertThat(ok(coordinator, HttpMethod.PUT, path + "/people", list).get("same").asInt()).isEqualTo(2);
        assertThat(call(coordinator, HttpMethod.PUT, path + "/people", List.of(Map.of("name", "韩北辰", "phone", "12")))).hasStatus(422);
        var row = ok(coordinator, HttpMethod.GET, path + "/people?q=陆", Map.of()).get("rows").get(0);
        assertThat(row.get("phone").asString()).contains("****");
        var id = row.get("id").asString();
        var some = Map.of("people", List.of(id));
        assertThat(call(coordinator, HttpMethod.POST, path + "/offers", some)).hasStatus(204);
        assertThat(ok(coordinator, HttpMethod.GET, "/organisations/counts", Map.of()).get(unit.toString()).get("proposed").asInt()).isEqualTo(1);
        assertThat(ok(coordinator, HttpMethod.POST, path + "/confirmations", some).get("people").asInt()).isEqualTo(1);
        assertThat(ok(coordinator, HttpMethod.POST, path + "/confirmations", some).get("people").asInt()).isZero();
        assertThat(ok(coordinator, HttpMethod.GET, "/unit-people/" + id, Map.of()).get("place").asString()).isEqualTo("SENT_HERE");
        assertThat(call(coordinator, HttpMethod.POST, path + "/whereabouts", Map.of("people", List.of(id), "place", "HOME"))).hasStatus(204);
        assertThat(ok(coordinator, HttpMethod.GET, "/unit-people/" + id + "/whereabouts", Map.of()).size()).isEqualTo(3);
        assertThat(call(coordinator, HttpMethod.PUT, path + "/contact", Map.of("name", "宋知行", "phone", VolunteersFixtures.phone().text()))).hasStatus(204);
        assertThat(call(coordinator, HttpMethod.DELETE, path + "/contact", Map.of())).hasStatus(204);
        assertThat(call(here.actor(me), HttpMethod.GET, path + "/people", Map.of())).hasStatus(403);
        assertThat(call(coordinator, HttpMethod.DELETE, "/unit-people/" + id, Map.of())).hasStatus(204);
        assertThat(call(coordinator, HttpMethod.GET, "/unit-people/" + id, Map.of())).hasStatus(404);
    }

    @Test
    void people_are_asked_to_a_team_and_answer_themselves_or_by_phone() {
        var team = UUID.randomUUID();
        ok(coordinator, HttpMethod.POST, "/teams", Map.of("id", team, "name", "采样队", "duty", "SAMPLING"));
        var request = UUID.randomUUID();
        assertThat(ok(coordinator, HttpMethod.POST, "/teams/" + team + "/asked/" + request, List.of(me.id().value())).get("asked").asInt()).isEqualTo(1);
        assertThat(ok(coordinator, HttpMethod.GET, "/teams/unanswered?team=" + team, Map.of()).get("rows").get(0).get("name").asString()).isEqualTo("沈知夏");
        assertThat(ok(coordinator, HttpMethod.POST, "/teams/" + team + "/reminders/" + UUID.randomUUID(), Map.of()).get("asked").asInt()).isEqualTo(1);
        assertThat(call(coordinator, HttpMethod.POST, "/teams/" + team + "/members/" + me.id() + "/answer", Map.of("comes", true))).hasStatus(204);
        assertThat(ok(coordinator, HttpMethod.GET, "/teams/unanswered", Map.of()).get("count").asInt()).isZero();
        ok(coordinator, HttpMethod.POST, "/teams/" + team + "/keep", Map.of());
        assertThat(ok(coordinator, HttpMethod.POST, "/teams/call", Map.of()).get("teams").asInt()).isEqualTo(1);
        assertThat(ok(here.actor(me), HttpMethod.POST, "/duty/consent", Map.of()).get("consent").asBoolean()).isTrue();
    }
}
