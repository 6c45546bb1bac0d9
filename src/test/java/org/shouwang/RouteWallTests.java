package org.shouwang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.AreaKind;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route × every role × a foreign area, and every form without its proof. The foreign area is a community that lies
 * in one's own street: being above opens nothing by itself; what command reads below, it has as a role there.
 */
@WholeProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteWallTests {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** @param needs null for a route that asks for no permission */
    private record Route(HttpMethod method, String pattern, @Nullable MediaType takes, @Nullable MediaType gives, @Nullable Permission needs) {

        /** With the area's code, and for every other variable something that could be an id. */
        String in(String area) {
            return pattern.replace("{area}", area).replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @Autowired MockMvcTester http;
    @Autowired Areas areas;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;
    List<Route> routes;
    Area mine;
    Area theirs;

    @BeforeAll
    void everyRoute() {
        var id = Ids.next();
        mine = areas.open(new Area(new AreaId(id), "w-" + id.toString().substring(24), "测试街道", AreaKind.STREET, "", TestAreas.ZONE));
        theirs = TestAreas.newCommunity(areas);
        areas.put(theirs.id(), mine.id());
        routes = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.shouwang.")) {
                var requires = handler.getMethodAnnotation(Requires.class);
                var takes = mapping.getConsumesCondition().getConsumableMediaTypes().stream().findFirst().orElse(null);
                var gives = mapping.getProducesCondition().getProducibleMediaTypes().stream().findFirst().orElse(null);
                for (var pattern : mapping.getPatternValues()) {
                    var methods = mapping.getMethodsCondition().getMethods();
                    for (var method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                        routes.add(new Route(method.asHttpMethod(), pattern, takes, gives, requires == null ? null : requires.value()));
                    }
                }
            }
        });
        assertThat(routes).hasSizeGreaterThan(20);
    }

    @Test
    void nobodyReachesAnythingInAForeignArea() {
        var reached = new ArrayList<String>();
        for (var role : Role.values()) {
            var stranger = TestAreas.someone(mine.id(), role);
            for (var route : routes) {
                if (route.needs() != null) {
                    var status = ask(route, theirs.code(), stranger, true).getResponse().getStatus();
                    if (status != 404) {
                        reached.add(role + " " + route + " " + status);
                    }
                }
            }
        }
        assertThat(reached).isEmpty();
    }

    @Test
    void nobodyReachesWhatTheirRoleDoesNotHave() {
        var reached = new ArrayList<String>();
        for (var role : Role.values()) {
            var colleague = TestAreas.someone(mine.id(), role);
            for (var route : routes) {
                if (route.needs() != null && !route.needs().heldBy(role)) {
                    var status = ask(route, mine.code(), colleague, true).getResponse().getStatus();
                    if (status != 403) {
                        reached.add(role + " " + route + " " + status);
                    }
                }
            }
        }
        assertThat(reached).isEmpty();
    }

    @Test
    void whoIsNotSignedInReachesNothingThatNeedsAPermission() {
        var reached = new ArrayList<String>();
        for (var route : routes) {
            if (route.needs() != null) {
                var response = ask(route, mine.code(), Actor.nobody(), true).getResponse();
                var toSignIn = response.getStatus() == 302 && String.valueOf(response.getHeader(HttpHeaders.LOCATION)).startsWith("/sign-in");
                if (response.getStatus() != 401 && !toSignIn) {
                    reached.add(route + " " + response.getStatus());
                }
            }
        }
        assertThat(reached).isEmpty();
    }

    @Test
    void aForeignAreaLooksExactlyLikeNone() {
        var stranger = TestAreas.someone(mine.id(), Role.ADMIN);
        for (var path : List.of("/a/%s/today", "/a/%s/audit", "/api/v1/areas/%s/audit")) {
            var foreign = ask(new Route(HttpMethod.GET, path.formatted(theirs.code()), null, null, null), "", stranger, true);
            var nowhere = ask(new Route(HttpMethod.GET, path.formatted("no-such-area"), null, null, null), "", stranger, true);
            assertThat(foreign.getResponse().getStatus()).isEqualTo(nowhere.getResponse().getStatus()).isEqualTo(404);
            assertThat(told(foreign).replace(theirs.code(), "no-such-area")).isEqualTo(told(nowhere));
        }
    }

    @Test
    void noFormIsTakenWithoutItsProof() {
        var taken = new ArrayList<String>();
        var admin = TestAreas.someone(mine.id(), Role.ADMIN);
        int tried = 0;
        for (var route : routes) {
            if (!READING.contains(route.method())) {
                tried++;
                var status = ask(route, mine.code(), admin, false).getResponse().getStatus();
                if (status != 403 && status != 419) {
                    taken.add(route + " " + status);
                }
            }
        }
        assertThat(tried).isPositive();
        assertThat(taken).isEmpty();
    }

    /** A script of another site could not send this header; but if it could, the person's session must not count with it. */
    @Test
    void aTokenThatIsNoneDoesNotFallBackToTheSession() {
        var admin = TestAreas.someone(mine.id(), Role.ADMIN);
        assertThat(http.post().uri("/a/" + mine.code() + "/audit/check").cookie(TestSignIns.as(admin))
                .header(HttpHeaders.AUTHORIZATION, "Bearer made-up").exchange()).hasStatus(401);
    }

    private MvcTestResult ask(Route route, String area, Actor actor, boolean proven) {
        var request = http.method(route.method()).uri(route.in(area));
        if (actor.signedIn()) {
            request.cookie(TestSignIns.as(actor));
        }
        if (proven && !READING.contains(route.method())) {
            request.with(csrf());
        }
        if (route.takes() != null) {
            request.contentType(route.takes());
        }
        if (route.gives() != null) {
            request.accept(route.gives());
        }
        return request.exchange();
    }

    /** What the answer tells, without the request's own name and time. */
    private static String told(MvcTestResult answer) {
        var text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        var id = answer.getResponse().getHeader("X-Request-Id");
        return text.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "").replaceAll("[A-Za-z0-9_-]{60,}", "").replace(String.valueOf(id), "");
    }
}
