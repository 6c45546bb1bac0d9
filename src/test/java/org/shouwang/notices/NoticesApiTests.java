package org.shouwang.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.notices.NoticesFixtures.neighbour;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.TestSignIns;
import org.shouwang.WholeProgramTest;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.SigningIn;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Role;
import org.shouwang.registry.Building;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Registry;
import org.shouwang.registry.RegistryFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeProgramTest
class NoticesApiTests {

    @Autowired MockMvcTester http;
    @Autowired JsonMapper json;
    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;
    @Autowired Accounts accounts;
    @Autowired SigningIn signingIn;
    RegistryFixtures home;
    Building five;
    Actor coordinator;

    @BeforeEach
    void aBuilding() {
        home = RegistryFixtures.in(areas, buildings, registry);
        five = home.building("5号楼");
        home.building("12号楼");
        coordinator = TestAreas.someone(home.area().id(), Role.COORDINATOR);
    }

    private MvcTestResult call(Actor actor, HttpMethod method, String path, @Nullable Object body, @Nullable Long seen) {
        var request = http.method(method).uri("/api/v1/areas/" + home.area().code() + path).cookie(TestSignIns.as(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
        }
        if (seen != null) {
            request.header("If-Match", "\"" + seen + "\"");
        }
        return request.exchange();
    }

    private JsonNode read(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private Map<String, Object> body(UUID id, Object urgency, Object audience, boolean send) {
        return Map.of("id", id, "headline", "今晚停水", "text", "请储水", "urgency", urgency, "validUntil", Instant.now().plusSeconds(86_400).toString(),
                "audience", audience, "send", send);
    }

    @Test
    void a_program_sends_a_notice_once_and_a_resident_s_reads_it() {
        var neighbour = neighbour(home, accounts, signingIn, "5-1-101", "程小满");
        var id = UUID.randomUUID();
        var body = body(id, "URGENT", Map.of("buildings", List.of(five.id().value())), true);
        assertThat(read(call(coordinator, HttpMethod.POST, "/notices", body, null)).get("state").asString()).isEqualTo("SENT");
        assertThat(read(call(coordinator, HttpMethod.POST, "/notices", body, null)).get("state").asString()).as("again").isEqualTo("SENT");
        var inbox = read(call(neighbour.actor(), HttpMethod.GET, "/inbox", null, null));
        assertThat(inbox.get("rows").size()).isEqualTo(1);
        assertThat(read(call(neighbour.actor(), HttpMethod.POST, "/inbox/" + id + "/open", null, null)).hasNonNull("readAt")).isFalse();
        assertThat(read(call(neighbour.actor(), HttpMethod.POST, "/inbox/" + id + "/read", null, null)).hasNonNull("readAt")).isTrue();
        var reach = read(call(coordinator, HttpMethod.GET, "/notices/" + id + "/reach", null, null));
        assertThat(reach.get("counts").get("READ").asInt()).isEqualTo(1);
        assertThat(reach.get("households").asInt()).isEqualTo(1);
        assertThat(call(TestAreas.someone(home.area().id(), Role.RESIDENT), HttpMethod.POST, "/inbox/" + id + "/read", null, null)).hasStatus(404);
    }

    @Test
    void an_urgent_one_to_everybody_waits_for_somebody_else() {
        var id = UUID.randomUUID();
        var waiting = read(call(coordinator, HttpMethod.POST, "/notices", body(id, "URGENT", Map.of(), true), null));
        assertThat(waiting.get("state").asString()).isEqualTo("WAITING");
        long version = waiting.get("version").asLong();
        assertThat(call(coordinator, HttpMethod.POST, "/notices/" + id + "/approve", null, version)).hasStatus(409);
        var other = TestAreas.someone(home.area().id(), Role.ADMIN);
        assertThat(call(other, HttpMethod.POST, "/notices/" + id + "/approve", null, version - 1)).hasStatus(412);
        assertThat(read(call(other, HttpMethod.POST, "/notices/" + id + "/approve", null, version)).get("state").asString()).isEqualTo("SENT");
        var gone = read(call(other, HttpMethod.POST, "/notices/" + id + "/withdraw", Map.of("reason", "不停了"), version + 1));
        assertThat(gone.get("withdrawnReason").asString()).isEqualTo("不停了");
        assertThat(read(call(coordinator, HttpMethod.GET, "/notices?show=WITHDRAWN", null, null)).get("rows").size()).isEqualTo(1);
    }

    @Test
    void a_draft_is_changed_by_whoever_names_what_they_saw() {
        var id = UUID.randomUUID();
        read(call(coordinator, HttpMethod.POST, "/notices", body(id, "ORDINARY", Map.of(), false), null));
        assertThat(call(coordinator, HttpMethod.PUT, "/notices/" + id, body(id, "IMPORTANT", Map.of(), false), null)).hasStatus(422);
        assertThat(read(call(coordinator, HttpMethod.PUT, "/notices/" + id, body(id, "IMPORTANT", Map.of("needs", List.of("DEAF")), false), 1L))
                .get("audience").get("needs").toString()).contains("DEAF");
        assertThat(call(coordinator, HttpMethod.PUT, "/notices/" + id, body(id, "IMPORTANT", Map.of("needs", List.of("DEAF"), "roles", List.of("LINK")), false), 2L))
                .hasStatus(422);
        assertThat(call(coordinator, HttpMethod.DELETE, "/notices/" + id, null, 2L)).hasStatus(204);
        assertThat(call(coordinator, HttpMethod.GET, "/notices/" + id, null, null)).hasStatus(404);
    }

    @Test
    void a_robot_s_address_and_secret_go_in_and_never_come_out() {
        var id = UUID.randomUUID();
        var body = Map.of("id", id, "kind", "DINGTALK", "name", "5号楼群", "address", "https://oapi.dingtalk.com/robot/send?access_token=VERYSECRET",
                "secret", "SECVERYSECRET", "buildings", List.of(five.id().value()));
        assertThat(read(call(coordinator, HttpMethod.POST, "/robots", body, null)).toString()).doesNotContain("VERYSECRET").contains("\"signs\":true");
        assertThat(read(call(coordinator, HttpMethod.PUT, "/robots/" + id, Map.of("kind", "DINGTALK", "name", "群"), 1L)).get("signs").asBoolean()).isTrue();
        assertThat(read(call(coordinator, HttpMethod.GET, "/robots", null, null)).size()).isEqualTo(1);
        assertThat(call(coordinator, HttpMethod.DELETE, "/robots/" + id, null, 2L)).hasStatus(204);
        assertThat(read(call(coordinator, HttpMethod.GET, "/robots", null, null)).size()).isZero();
    }
}
