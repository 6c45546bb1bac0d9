package org.shouwang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.StatementCount;
import org.shouwang.TestAreas;
import org.shouwang.TestSignIns;
import org.shouwang.WholeProgramTest;
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

@WholeProgramTest
class RegistryApiTests {

    @Autowired MockMvcTester http;
    @Autowired JsonMapper json;
    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;
    RegistryFixtures home;
    Actor coordinator;

    @BeforeEach
    void aBuilding() {
        home = RegistryFixtures.in(areas, buildings, registry);
        home.building("12号楼");
        coordinator = TestAreas.someone(home.area().id(), Role.COORDINATOR);
    }

    @Test
    void a_program_registers_a_household_and_finds_it_again() {
        var key = UUID.randomUUID();
        var body = Map.of("door", home.door("12-2-502").id().value(), "residents", List.of(
                Map.of("name", "张晓明", "relation", "HEAD", "birthDate", "1899-05-01", "phones", List.of("199 0000 1234"),
                        "document", Map.of("number", "00000018990501001X")),
                Map.of("name", "李春", "relation", "SPOUSE")));
        var made = call(HttpMethod.POST, "/households", body, Map.of("Idempotency-Key", key));
        assertThat(made).hasStatusOk().headers().hasValue("ETag", "\"1\"");
        assertThat(call(HttpMethod.POST, "/households", body, Map.of("Idempotency-Key", key))).hasStatusOk();
        assertThat(home.names(new HouseholdId(key))).as("the same request again").hasSize(2);

        for (var q : List.of("zxm", "1234", "12-2-502", "00000018990501001X", "张晓明")) {
            var found = get("/residents?q=" + q);
            var row = found.get("rows").valueStream().filter(one -> one.get("name").asString().equals("张晓明")).findFirst();
            assertThat(row).as(q).isPresent();
            assertThat(row.orElseThrow().get("phones").get(0).asString()).isEqualTo("199****1234");
            assertThat(found.get("count").asInt()).isEqualTo(found.get("rows").size());
        }
        var shown = get("/households/" + key);
        assertThat(shown.toString()).contains("000***********001X", "1899-**-**").doesNotContain("00000018990501001X", "19900001234");
        assertThat(get("/doors?q=十二号楼二单元502").get(0).get("words").asString()).isEqualTo("12号楼2单元502");
    }

    @Test
    void what_is_masked_is_revealed_for_a_reason_only() {
        var card = home.household("12-2-502", List.of(new NewResident(ResidentId.next(),
                ResidentFacts.of("张晓明", Relation.HEAD).calledAt("19900001234"), new Document(DocumentType.PASSPORT, "X0000001"))));
        var path = "/residents/" + card.residents().getFirst().id() + "/reveal";
        assertThat(call(HttpMethod.POST, path, Map.of(), Map.of())).hasStatus(422);
        assertThat(read(call(HttpMethod.POST, path, Map.of("reason", "核对"), Map.of())).toString()).contains("X0000001", "19900001234");
        var volunteer = TestAreas.someone(home.area().id(), Role.VOLUNTEER);
        assertThat(call(volunteer, HttpMethod.POST, path, Map.of("reason", "核对"), Map.of())).hasStatus(403);
    }

    @Test
    void an_edit_names_what_it_saw_and_leaves_alone_what_it_does_not_name() {
        var card = home.household("12-2-502", List.of(NewResident.of(ResidentFacts.of("张晓明", Relation.HEAD).calledAt("19900001234"))));
        var path = "/residents/" + card.residents().getFirst().id();
        assertThat(call(HttpMethod.PATCH, path, Map.of("note", "耳背"), Map.of())).hasStatus(422);
        var edited = call(HttpMethod.PATCH, path, Map.of("note", "耳背"), Map.of("If-Match", "\"1\""));
        assertThat(edited).hasStatusOk().headers().hasValue("ETag", "\"2\"");
        var stale = call(HttpMethod.PATCH, path, Map.of("note", "别的"), Map.of("If-Match", "\"1\""));
        assertThat(stale).hasStatus(412);
        assertThat(stale.getResponse().getContentType()).startsWith("application/problem+json");
        assertThat(read(stale).get("type").asString()).isEqualTo("urn:shouwang:problem:platform.problem.changed-meanwhile");
        var now = home.here(() -> registry.resident(card.residents().getFirst().id())).orElseThrow().facts();
        assertThat(now.note()).isEqualTo("耳背");
        assertThat(now.phones()).containsExactly("19900001234");
    }

    @Test
    void refusals_say_which_field_and_why() {
        var card = home.household("12-2-502", "张晓明");
        var second = call(HttpMethod.POST, "/households/" + card.household().id() + "/residents", Map.of("name", "李春", "relation", "HEAD"), Map.of());
        assertThat(second).hasStatus(409);
        assertThat(read(second).get("errors").get(0).get("field").asString()).isEqualTo("relation");
        assertThat(call(HttpMethod.POST, "/households/" + card.household().id() + "/residents", Map.of("relation", "CHILD"), Map.of())).hasStatus(422);
        assertThat(call(HttpMethod.POST, "/households", Map.of("door", home.door("12-1-101").id().value()), Map.of("Idempotency-Key", "x"))).hasStatus(422);
    }

    @Test
    void people_move_and_merge_over_http() {
        var one = home.household("12-2-502", "张晓明", "张春");
        var two = home.household("12-2-501", "李春");
        var mover = one.residents().get(1).id();
        assertThat(call(HttpMethod.POST, "/residents/move", Map.of("residents", List.of(mover.value()), "household", two.household().id().value(),
                "relations", Map.of(mover.toString(), "SPOUSE")), Map.of())).hasStatus(204);
        assertThat(home.names(two.household().id())).containsExactly("李春", one.residents().get(1).facts().name());
        assertThat(call(HttpMethod.POST, "/households/" + two.household().id() + "/merge", Map.of("gone", one.household().id().value()), Map.of())).hasStatusOk();
        assertThat(get("/households/" + one.household().id()).get("mergedInto").asString()).isEqualTo(two.household().id().toString());
        assertThat(get("/households/" + two.household().id() + "/timeline").get("rows").get(0).get("what").asString()).isNotEmpty();
        var gone = one.residents().getFirst().id();
        assertThat(call(HttpMethod.POST, "/residents/leave", Map.of("residents", List.of(gone.value()), "how", "MOVED_OUT"), Map.of())).hasStatus(204);
        assertThat(call(HttpMethod.POST, "/residents/" + gone + "/come-back", Map.of(), Map.of())).hasStatusOk();
        assertThat(call(HttpMethod.DELETE, "/residents/" + gone, Map.of(), Map.of())).as("only an admin erases").hasStatus(403);
        var admin = TestAreas.someone(home.area().id(), Role.ADMIN);
        assertThat(call(admin, HttpMethod.DELETE, "/residents/" + gone + "?reason=x", Map.of(), Map.of())).hasStatus(204);
        assertThat(call(HttpMethod.GET, "/residents/" + gone, Map.of(), Map.of())).hasStatus(404);
    }

    @Test
    void places_needs_and_decisions_are_served_too() {
        var card = home.household("12-2-502", "张晓明");
        home.household("12-2-502", List.of(NewResident.of(ResidentFacts.of("李春", Relation.OTHER))));
        var place = read(call(HttpMethod.POST, "/places", Map.of("name", "望春小学", "kind", "SCHOOL", "latitude", 35.0, "longitude", 113.0), Map.of()));
        assertThat(call(HttpMethod.PUT, "/places/" + place.get("id").asString(), Map.of("name", "新小学", "kind", "SCHOOL"), Map.of("If-Match", "\"1\""))).hasStatusOk();
        assertThat(get("/places?kind=SCHOOL").get(0).get("name").asString()).isEqualTo("新小学");
        var path = "/residents/" + card.residents().getFirst().id() + "/needs";
        var noted = read(call(HttpMethod.POST, path, Map.of("kind", "DIALYSIS", "consent", "SELF", "since", "2020-01-01", "schedule", "周二四六"), Map.of()));
        assertThat(noted.get("needKinds").toString()).contains("DIALYSIS");
        assertThat(call(HttpMethod.POST, path, Map.of("kind", "DEAF", "since", "2020-01-01"), Map.of())).as("without consent").hasStatus(422);
        assertThat(call(HttpMethod.DELETE, path + "/" + noted.get("needs").get(0).get("id").asString(), Map.of(), Map.of())).hasStatusOk();
        assertThat(get("/decisions").toString()).contains("NO_HEAD", "TWO_HOUSEHOLDS");
        var waiting = get("/decisions/TWO_HOUSEHOLDS").get(0);
        assertThat(call(HttpMethod.POST, "/decisions/TWO_HOUSEHOLDS/stands", Map.of("caseKey", waiting.get("caseKey").asString()), Map.of())).hasStatus(204);
        assertThat(get("/decisions").toString()).doesNotContain("TWO_HOUSEHOLDS");
        var building = home.door("12-2-502").building();
        assertThat(read(call(HttpMethod.POST, "/buildings/" + building + "/poster", Map.of(), Map.of())).get("token").asString()).hasSize(12);
        assertThat(get("/buildings/" + building + "/wall")).hasSize(24);
        assertThat(get("/community").get("version").asInt()).isZero();
    }

    @Test
    void a_page_of_residents_costs_the_same_statements_however_many_there_are() {
        home.household("12-2-502", "张晓明");
        get("/residents?q=张");
        int few = StatementCount.of(() -> get("/residents?q=张")).size();
        for (int i = 0; i < 30; i++) {
            home.household("12-2-" + (i % 6 + 1) + "01", "张" + "晓明春秋冬夏".charAt(i % 6), "张三");
        }
        assertThat(StatementCount.of(() -> get("/residents?q=张"))).hasSize(few).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void the_register_is_described_as_openapi() {
        var document = read(http.get().uri("/v3/api-docs").accept(MediaType.APPLICATION_JSON).exchange());
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        var ours = document.get("paths").propertyStream().filter(path -> path.getKey().matches(
                "/api/v1/areas/\\{area}/(estates|buildings|doors|households|residents|places|community|decisions|self-registrations).*")).toList();
        assertThat(ours).hasSizeGreaterThan(30);
        for (var path : ours) {
            path.getValue().propertyStream().forEach(operation -> {
                var what = operation.getKey() + " " + path.getKey();
                assertThat(operation.getValue().path("summary").asString("")).as(what).isNotEmpty();
                var headers = operation.getValue().path("parameters").toString();
                if (operation.getKey().matches("put|patch")) {
                    assertThat(headers).as(what).contains("If-Match");
                }
            });
        }
    }

    private JsonNode get(String path) {
        var result = call(HttpMethod.GET, path, Map.of(), Map.of());
        assertThat(result).as(path).hasStatusOk();
        return read(result);
    }

    private JsonNode read(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    private MvcTestResult call(HttpMethod method, String path, Map<String, ?> body, Map<String, ?> headers) {
        return call(coordinator, method, path, body, headers);
    }

    private MvcTestResult call(Actor actor, HttpMethod method, String path, Map<String, ?> body, Map<String, ?> headers) {
        var parts = path.split("\\?", 2);
        var request = http.method(method).uri("/api/v1/areas/" + home.area().code() + parts[0]).cookie(TestSignIns.as(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf()).accept(MediaType.APPLICATION_JSON);
        if (parts.length > 1) {
            for (var pair : parts[1].split("&")) {
                request = request.param(pair.split("=", 2)[0], pair.split("=", 2)[1]);
            }
        }
        for (var header : headers.entrySet()) {
            request = request.header(header.getKey(), header.getValue().toString());
        }
        return method == HttpMethod.GET ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body)).exchange();
    }
}
