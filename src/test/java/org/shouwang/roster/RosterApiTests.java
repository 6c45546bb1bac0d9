package org.shouwang.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Grant;
import org.shouwang.platform.Role;
import org.shouwang.volunteers.Volunteers;
import org.shouwang.volunteers.VolunteersFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole opening as a program runs it: people entered, shifts by pattern, opening, grabs, check-in. */
@WholeProgramTest
class RosterApiTests {

    @Autowired MockMvcTester http;
    @Autowired JsonMapper json;
    @Autowired Areas areas;
    @Autowired Volunteers volunteers;
    @Autowired Accounts accounts;
    @Autowired Clock clock;
    Area area;
    Actor coordinator;

    @BeforeEach
    void aCommunity() {
        area = TestAreas.newCommunity(areas);
        coordinator = TestAreas.someone(area.id(), Role.COORDINATOR);
    }

    private MvcTestResult call(Actor who, HttpMethod method, String path, Object body) {
        return http.method(method).uri("/api/v1/areas/" + area.code() + path).cookie(TestSignIns.as(who)).with(SecurityMockMvcRequestPostProcessors.csrf())
                .contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body)).exchange();
    }

    private JsonNode ok(Actor who, HttpMethod method, String path, Object body) {
        var answer = call(who, method, path, body);
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    @Test
    void a_program_enters_people_makes_shifts_opens_them_and_grabs() {
        var people = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 5; i++) {
            people.add(Map.of("id", UUID.randomUUID(), "name", "志愿者", "phone", VolunteersFixtures.phone().text(), "skills", List.of("DRIVER")));
        }
        var taken = ok(coordinator, HttpMethod.POST, "/volunteers/batch", people);
        assertThat(taken.size()).isEqualTo(5);
        assertThat(ok(coordinator, HttpMethod.POST, "/volunteers/batch", people)).isEqualTo(taken);
        assertThat(taken.get(0).get("phone").asString()).contains("****");

        var post = UUID.randomUUID();
        ok(coordinator, HttpMethod.POST, "/posts", Map.of("id", post, "name", "东门", "kind", "GATE", "skills", List.of("DRIVER")));
        var day = LocalDate.ofInstant(clock.instant(), TestAreas.ZONE).plusDays(2).toString();
        var pattern = Map.of("label", "门岗", "pattern", Map.of("posts", List.of(post), "firstDay", day, "lastDay", day, "from", "08:00", "minutes", 120,
                "turns", 2, "seats", 2));
        var batch = UUID.randomUUID();
        var shifts = ok(coordinator, HttpMethod.PUT, "/shift-batches/" + batch, pattern);
        assertThat(ok(coordinator, HttpMethod.PUT, "/shift-batches/" + batch, pattern)).isEqualTo(shifts);
        assertThat(shifts.size()).isEqualTo(2);
        var shift = shifts.get(0).get("id").asString();

        var opening = UUID.randomUUID();
        ok(coordinator, HttpMethod.POST, "/openings", Map.of("id", opening, "name", "晚八点", "opensAt", clock.instant().minusSeconds(1), "quota", 1,
                "shifts", List.of(shift, shifts.get(1).get("id").asString())));
        var answers = new ArrayList<String>();
        for (var one : taken) {
            var who = new Actor(Actor.Kind.PERSON, UUID.fromString(one.get("account").asString()), "志愿者", List.of(Grant.of(area.id(), Role.VOLUNTEER)));
            var path = "/shifts/" + shift + "/grabs/" + UUID.randomUUID();
            var answer = ok(who, HttpMethod.POST, path, Map.of());
            assertThat(ok(who, HttpMethod.POST, path, Map.of())).isEqualTo(answer);
            answers.add(answer.get("answer").asString() + (answer.hasNonNull("place") ? answer.get("place").asInt() : ""));
        }
        assertThat(answers).containsExactly("TAKEN", "TAKEN", "STANDING_BY1", "STANDING_BY2", "STANDING_BY3");
        var first = new Actor(Actor.Kind.PERSON, UUID.fromString(taken.get(0).get("account").asString()), "志愿者", List.of(Grant.of(area.id(), Role.VOLUNTEER)));
        var refused = ok(first, HttpMethod.POST, "/shifts/" + shifts.get(1).get("id").asString() + "/grabs/" + UUID.randomUUID(), Map.of());
        assertThat(refused.get("rule").asString()).isEqualTo("QUOTA");
        assertThat(refused.get("why").asString()).contains("最多 1 个");

        assertThat(ok(first, HttpMethod.POST, "/shifts/" + shift + "/sign-offs/" + UUID.randomUUID(), Map.of()).get("answer").asString()).isEqualTo("DONE");
        assertThat(ok(coordinator, HttpMethod.GET, "/openings/" + opening + "/log", Map.of()).get("rows").size()).isEqualTo(7);
        assertThat(call(first, HttpMethod.GET, "/openings/" + opening + "/log", Map.of())).hasStatus(403);
        assertThat(call(coordinator, HttpMethod.DELETE, "/shift-batches/" + batch, Map.of())).hasStatus(204);
    }

    @Test
    void what_cannot_be_is_refused_with_the_field() {
        var bad = call(coordinator, HttpMethod.POST, "/posts", Map.of("kind", "GATE"));
        assertThat(bad).hasStatus(422).bodyText().contains("name");
        assertThat(call(coordinator, HttpMethod.POST, "/shifts/" + UUID.randomUUID() + "/grabs/" + UUID.randomUUID(), Map.of())).hasStatus(404);
        assertThat(call(coordinator, HttpMethod.PUT, "/posts/" + UUID.randomUUID(), Map.of("name", "东门", "kind", "GATE"))).hasStatus(422);
    }
}
