package org.shouwang.roster;

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
import org.shouwang.volunteers.Volunteer;
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

/** Hand-over, hours, certificate and calendar as a program asks for them. */
@WholeProgramTest
class PapersApiTests {

    @Autowired MockMvcTester http;
    @Autowired JsonMapper json;
    @Autowired Areas areas;
    @Autowired Volunteers volunteers;
    @Autowired Accounts accounts;
    @Autowired Posts posts;
    @Autowired Shifts shifts;
    @Autowired Grabs grabs;
    @Autowired CheckIns checkIns;
    @Autowired Clock clock;
    VolunteersFixtures people;
    Actor coordinator;
    Volunteer one;
    Shift shift;
    SeatId seat;

    @BeforeEach
    void aShiftThatIsOver() {
        people = VolunteersFixtures.in(areas, volunteers, accounts);
        coordinator = TestAreas.someone(people.area().id(), Role.COORDINATOR);
        one = people.serving("陆远山");
        var from = clock.instant().plus(Duration.ofMinutes(5));
        people.here(() -> {
            var post = posts.add(PostId.next(), PostFacts.of("东门", PostKind.GATE));
            shift = shifts.make(BatchId.next(), "", List.of(new NewShift(ShiftId.next(), post.id(), from, from.plus(Duration.ofHours(2)), 1))).getFirst();
            seat = ((Outcome.Taken) grabs.assign(RequestId.next(), shift.id(), one.id())).seat();
            checkIns.record(UUID.randomUUID(), seat, CheckInKind.IN, clock.instant());
            return null;
        });
        TimePassed.by(people.area().id(), Duration.ofHours(10));
        shift = people.here(() -> shifts.find(shift.id())).orElseThrow();
    }

    private MvcTestResult call(Actor who, HttpMethod method, String path, Object body) {
        return http.method(method).uri("/api/v1/areas/" + people.area().code() + path).cookie(TestSignIns.as(who)).with(SecurityMockMvcRequestPostProcessors.csrf())
                .contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body)).exchange();
    }

    private JsonNode ok(Actor who, HttpMethod method, String path, Object body) {
        var answer = call(who, method, path, body);
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    @Test
    void a_shift_is_handed_over_once_whatever_is_repeated() {
        var me = people.actor(one);
        var path = "/shifts/" + shift.id() + "/hand-overs/" + UUID.randomUUID();
        var note = Map.of("situation", "一切正常", "tasks", List.of("修扫码枪"), "stock", "钥匙 2 把");
        var first = ok(me, HttpMethod.PUT, path, note);
        assertThat(ok(me, HttpMethod.PUT, path, note)).isEqualTo(first);
        assertThat(call(me, HttpMethod.PUT, "/shifts/" + shift.id() + "/hand-overs/" + UUID.randomUUID(), note)).hasStatus(409);
        assertThat(call(me, HttpMethod.PUT, "/shifts/" + shift.id() + "/hand-overs/" + UUID.randomUUID(), Map.of())).hasStatus(422);
        assertThat(ok(coordinator, HttpMethod.GET, "/hand-overs/open", Map.of()).size()).isEqualTo(1);
        var id = first.get("id").asString();
        assertThat(call(me, HttpMethod.POST, "/hand-overs/" + id + "/acknowledgement", Map.of())).hasStatus(409);
        assertThat(ok(coordinator, HttpMethod.POST, "/hand-overs/" + id + "/acknowledgement", Map.of()).get("acknowledger").asString()).isNotEmpty();
        var tasks = ok(coordinator, HttpMethod.GET, "/posts/" + shift.post() + "/hand-over-tasks", Map.of());
        assertThat(call(coordinator, HttpMethod.POST, "/hand-over-tasks/" + tasks.get(0).get("id").asString() + "/done", Map.of())).hasStatus(204);
        assertThat(ok(coordinator, HttpMethod.GET, "/posts/" + shift.post() + "/hand-over-tasks", Map.of()).size()).isZero();
        assertThat(ok(coordinator, HttpMethod.GET, "/posts/" + shift.post() + "/hand-overs", Map.of()).get("rows").size()).isEqualTo(1);
    }

    @Test
    void hours_are_mended_added_up_and_certified() {
        assertThat(ok(coordinator, HttpMethod.GET, "/hours/missing", Map.of()).get(0).get("missing").asBoolean()).isTrue();
        var path = "/seats/" + seat + "/hours-corrections/" + UUID.randomUUID();
        var times = Map.of("came", shift.from(), "left", shift.until(), "reason", "忘了签离岗");
        assertThat(call(people.actor(one), HttpMethod.PUT, path, times)).hasStatus(403);
        assertThat(ok(coordinator, HttpMethod.PUT, path, times)).isEqualTo(ok(coordinator, HttpMethod.PUT, path, times));
        var today = LocalDate.ofInstant(clock.instant(), TestAreas.ZONE);
        var days = "?from=" + today.minusDays(2) + "&until=" + today;
        assertThat(ok(coordinator, HttpMethod.GET, "/hours/people" + days, Map.of()).get("total").get("minutes").asInt()).isEqualTo(120);
        assertThat(ok(coordinator, HttpMethod.GET, "/hours/units" + days, Map.of()).get(0).get("total").get("minutes").asInt()).isEqualTo(120);
        assertThat(ok(coordinator, HttpMethod.GET, "/hours/teams" + days, Map.of()).size()).isEqualTo(1);
        assertThat(ok(people.actor(one), HttpMethod.GET, "/duty/hours" + days, Map.of()).get("total").get("minutes").asInt()).isEqualTo(120);
        assertThat(ok(people.actor(one), HttpMethod.GET, "/hours/people/" + one.id() + days, Map.of()).get("rows").size()).isEqualTo(1);

        var certificate = "/certificates/" + UUID.randomUUID();
        var facts = Map.of("person", one.id().value(), "from", today.minusDays(2), "until", today, "content", "门岗", "issuer", "望春社区", "contact", "010-88880000");
        var issued = ok(coordinator, HttpMethod.PUT, certificate, facts);
        assertThat(ok(coordinator, HttpMethod.PUT, certificate, facts)).isEqualTo(issued);
        assertThat(issued.get("number").asString()).isEqualTo(today.getYear() + "-0001");
        assertThat(ok(people.actor(one), HttpMethod.GET, "/duty/certificates", Map.of()).size()).isEqualTo(1);
        assertThat(ok(coordinator, HttpMethod.GET, "/certificates?q=远山", Map.of()).get("rows").size()).isEqualTo(1);
        assertThat(call(coordinator, HttpMethod.POST, certificate + "/withdrawal", Map.of())).hasStatus(422);
        assertThat(ok(coordinator, HttpMethod.POST, certificate + "/withdrawal", Map.of("reason", "有误")).get("valid").asBoolean()).isFalse();
    }

    @Test
    void a_calendar_has_an_address_until_it_is_ended() {
        var address = ok(people.actor(one), HttpMethod.POST, "/duty/calendar", Map.of()).get("address").asString();
        var path = address.substring(address.indexOf("/calendar/"));
        assertThat(http.get().uri(path).exchange()).hasStatusOk();
        assertThat(call(people.actor(one), HttpMethod.DELETE, "/duty/calendar", Map.of())).hasStatus(204);
        assertThat(http.get().uri(path).exchange()).hasStatus(404);
    }
}
