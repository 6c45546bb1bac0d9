package org.shouwang.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.accounts.AccountsFixtures.PASSWORD;
import static org.shouwang.accounts.AccountsFixtures.somePhone;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.StatementCount;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.accounts.AccountsFixtures;
import org.shouwang.accounts.Joining;
import org.shouwang.accounts.NewJoin;
import org.shouwang.accounts.Tokens;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Grant;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Role;
import org.shouwang.platform.security.SignIns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeProgramTest
class AccountsApiTests {

    /** Besides these it has whatever the roles may do that it gives. */
    private static final Set<Permission> OF_A_PERSONNEL_PROGRAM = Set.of(Permission.ACCOUNTS_READ, Permission.ACCOUNTS_EDIT,
            Permission.JOINING_DECIDE, Permission.AREA_EDIT);

    @Autowired MockMvcTester http;
    @Autowired Areas areas;
    @Autowired Tokens tokens;
    @Autowired Joining joining;
    @Autowired SignIns signIns;
    @Autowired AccountsFixtures people;
    Area area;
    String token;

    @BeforeEach
    void aProgram() {
        area = TestAreas.newCommunity(areas);
        token = token(Arrays.stream(Permission.values()).filter(permission -> OF_A_PERSONNEL_PROGRAM.contains(permission)
                || permission.heldBy(Role.LINK) || permission.heldBy(Role.VOLUNTEER)).toArray(Permission[]::new));
    }

    @Test
    void a_program_invites_somebody_and_asking_again_invites_nobody_twice() {
        var id = Ids.next();
        var body = invitation(id, somePhone().text(), "LINK");
        assertThat(call(HttpMethod.POST, "/people", body, null)).hasStatus(201).hasHeader("ETag", "\"1\"").hasHeader("Location", "/api/v1/areas/" + area.code() + "/people/" + id);
        assertThat(call(HttpMethod.POST, "/people", body, null)).hasStatusOk().bodyJson().extractingPath("$.roles.length()").isEqualTo(1);
        assertThat(call(HttpMethod.GET, "/people?q=xtsl", null, null)).hasStatusOk().bodyJson().extractingPath("$.count").isEqualTo(1);
        assertThat(call(HttpMethod.GET, "/people", null, null)).bodyJson().extractingPath("$.people[0].phone").asString().contains("****");
    }

    @Test
    void a_role_is_changed_only_in_the_version_that_was_read() {
        var id = Ids.next();
        call(HttpMethod.POST, "/people", invitation(id, somePhone().text(), "LINK"), null);
        var role = "/people/" + id + "/roles/" + Ids.next();
        var wanted = "{\"role\":\"VOLUNTEER\"}";
        assertThat(call(HttpMethod.PUT, role, wanted, null)).hasStatus(201).hasHeader("ETag", "\"1\"");
        assertThat(call(HttpMethod.PUT, role, wanted, null)).hasStatus(422).hasContentTypeCompatibleWith("application/problem+json")
                .bodyJson().extractingPath("$.detail").asString().contains("If-Match");
        var narrowed = "{\"role\":\"VOLUNTEER\",\"buildings\":[\"" + Ids.next() + "\"]}";
        assertThat(call(HttpMethod.PUT, role, narrowed, "\"1\"")).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(call(HttpMethod.PUT, role, wanted, "\"1\"")).hasStatus(412).bodyJson().extractingPath("$.status").isEqualTo(412);
        assertThat(call(HttpMethod.DELETE, role, null, null)).hasStatus(204);
        assertThat(call(HttpMethod.DELETE, role, null, null)).as("again").hasStatus(204);
    }

    @Test
    void a_program_gives_no_more_than_its_own_token_says_even_if_its_maker_has_more() {
        assertThat(call(HttpMethod.POST, "/people", invitation(Ids.next(), somePhone().text(), "ADMIN"), null)).hasStatus(409)
                .bodyJson().extractingPath("$.detail").asString().contains("超过自己权限");
    }

    @Test
    void somebody_of_another_area_is_not_found_and_neither_is_the_area() {
        var other = TestAreas.newCommunity(areas);
        var stranger = people.person(other.id(), Role.LINK);
        assertThat(call(HttpMethod.GET, "/people/" + stranger.id(), null, null)).hasStatus(404);
        assertThat(call(HttpMethod.PUT, "/people/" + stranger.id() + "/lock", null, null)).hasStatus(404);
        assertThat(http.get().uri("/api/v1/areas/" + other.code() + "/people").header("Authorization", "Bearer " + token)).hasStatus(404);
        assertThat(http.get().uri("/api/v1/areas/" + area.code() + "/people").header("Authorization", "Bearer made-up")).hasStatus(401);
        token = token(Permission.BE_HERE);
        assertThat(call(HttpMethod.GET, "/people", null, null)).hasStatus(403);
    }

    @Test
    void a_program_decides_who_joins() {
        var link = Current.as(TestAreas.someone(area.id(), Role.COORDINATOR), area.id(), joining::link).substring("/join/".length());
        var id = Ids.next();
        joining.ask(link, new NewJoin(id, somePhone(), "新邻居", Role.VOLUNTEER, "", "", PASSWORD, true, Locale.SIMPLIFIED_CHINESE), null, "192.0.2." + id);
        assertThat(call(HttpMethod.GET, "/joining", null, null)).bodyJson().extractingPath("$.requests[0].id").isEqualTo(id.toString());
        for (var state : new String[] {"ACCEPTED", "ACCEPTED", "WAITING", "DECLINED"}) {
            assertThat(call(HttpMethod.PUT, "/joining/" + id + "/decision", "{\"state\":\"" + state + "\"}", null)).hasStatusOk()
                    .bodyJson().extractingPath("$.state").isEqualTo(state);
        }
        assertThat(call(HttpMethod.PUT, "/joining/" + id + "/decision", "{\"state\":\"ACCEPTED\"}", null)).hasStatus(409);
        var modes = "{\"residents\":\"CLOSED\",\"volunteers\":\"ASK\"}";
        assertThat(call(HttpMethod.PUT, "/joining/modes", modes, null)).hasStatus(422);
        assertThat(call(HttpMethod.PUT, "/joining/modes", modes, "\"0\"")).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(call(HttpMethod.PUT, "/joining/modes", modes, "\"0\"")).hasStatus(412);
    }

    @Test
    void a_program_opens_an_area_with_its_first_admin_and_sees_it_below() {
        token = token(Permission.AREA_EDIT, Permission.FIGURES_READ, Permission.BE_HERE);
        var id = Ids.next();
        var phone = somePhone().text();
        var body = """
                {"id":"%s","code":"s-%s","name":"白鹭湾街道","kind":"STREET","child":"%s",
                 "first":{"id":"%s","name":"测试首位","phone":"%s","roleId":"%s","role":"ADMIN"}}""".formatted(id, id.toString().substring(24), area.id(), Ids.next(), phone, Ids.next());
        for (int time = 0; time < 2; time++) {
            assertThat(call(HttpMethod.POST, "/areas", body, null)).hasStatus(201).bodyJson().extractingPath("$.kind").isEqualTo("STREET");
        }
        assertThat(call(HttpMethod.GET, "/areas", null, null)).hasStatusOk().bodyJson().extractingPath("$.parent.id").isEqualTo(id.toString());
        assertThat(call(HttpMethod.PUT, "/parent", "{\"parent\":null}", null)).hasStatusOk().bodyJson().extractingPath("$.parent").isNull();
        assertThat(call(HttpMethod.PUT, "/parent", "{\"parent\":\"" + id + "\"}", null)).hasStatus(409);
    }

    @Test
    void a_program_makes_no_keys_for_other_programs() {
        token = token(Permission.TOKENS_EDIT, Permission.BE_HERE);
        var body = "{\"id\":\"" + Ids.next() + "\",\"name\":\"x\",\"permissions\":[\"BE_HERE\"],\"until\":\"" + Instant.now().plus(5, ChronoUnit.DAYS) + "\"}";
        assertThat(call(HttpMethod.POST, "/tokens", body, null)).hasStatus(409);
        assertThat(call(HttpMethod.GET, "/tokens", null, null)).hasStatusOk().bodyText().doesNotContain(token);
    }

    @Test
    void what_cannot_be_read_is_said_to_be_so() {
        assertThat(call(HttpMethod.POST, "/people", "{", null)).hasStatus(400).hasContentTypeCompatibleWith("application/problem+json");
        assertThat(call(HttpMethod.POST, "/people", "{}", null).getResponse().getStatus()).isBetween(400, 422);
        assertThat(call(HttpMethod.GET, "/people?cursor=nonsense", null, null)).hasStatus(422);
    }

    @Test
    void who_stands_behind_a_session_or_a_token_costs_one_statement() {
        var secret = people.signedIn(people.person(area.id(), Role.COORDINATOR));
        assertThat(StatementCount.of(() -> assertThat(signIns.bySession(secret)).isPresent())).hasSize(1);
        assertThat(StatementCount.of(() -> assertThat(signIns.bySession(secret)).isPresent())).as("and none a moment later").isEmpty();
    }

    private String token(Permission... permissions) {
        var maker = people.person(area.id(), Role.ADMIN);
        var actor = new Actor(Actor.Kind.PERSON, maker.id().value(), maker.name(), List.of(Grant.of(area.id(), Role.ADMIN)));
        return Current.as(actor, area.id(), () -> tokens.make(new Tokens.NewToken(Ids.next(), "测试程序", Set.of(permissions),
                Instant.now().plus(30, ChronoUnit.DAYS)))).secret();
    }

    private static String invitation(UUID id, String phone, String role) {
        return "{\"id\":\"%s\",\"name\":\"新同事林\",\"phone\":\"%s\",\"roleId\":\"%s\",\"role\":{\"role\":\"%s\"}}".formatted(id, phone, Ids.next(), role);
    }

    private MvcTestResult call(HttpMethod method, String below, String body, String ifMatch) {
        var request = http.method(method).uri("/api/v1/areas/" + area.code() + below).header("Authorization", "Bearer " + token);
        if (body != null) {
            request = request.contentType("application/json").content(body);
        }
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).exchange();
    }
}
