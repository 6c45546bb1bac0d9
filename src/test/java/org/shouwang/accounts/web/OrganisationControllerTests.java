package org.shouwang.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.accounts.AccountsFixtures.somePhone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.accounts.Account;
import org.shouwang.accounts.AccountsFixtures;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import jakarta.servlet.http.Cookie;

/** With an organisation of the test's own on this machine. */
@WholeProgramTest
class OrganisationControllerTests {

    private static final StubOrganisation STUB = new StubOrganisation();

    @DynamicPropertySource
    static void organisation(DynamicPropertyRegistry registry) {
        registry.add("shouwang.oidc.issuer", STUB::issuer);
        registry.add("shouwang.oidc.client-id", () -> "shouwang");
        registry.add("shouwang.oidc.client-secret", () -> "stub-secret");
        registry.add("shouwang.oidc.name", () -> "测试单位");
    }

    @Autowired MockMvcTester http;
    @Autowired Areas areas;
    @Autowired AccountsFixtures people;

    @Test
    void somebody_whose_phone_the_organisation_has_verified_comes_in_and_is_known_by_the_subject_from_then_on() {
        var area = TestAreas.newCommunity(areas);
        var person = people.person(area.id(), Role.VOLUNTEER);
        var subject = "s-" + person.id();
        var in = comeBack(setOut("/a/" + area.code() + "/today", null), subject, person.phone().text(), true, null);
        assertThat(in).hasStatus(303).hasHeader("Location", "/a/" + area.code() + "/today");
        assertThat(http.get().uri("/a/" + area.code() + "/today").cookie(in.getResponse().getCookie("shouwang"))).hasStatusOk();

        assertThat(comeBack(setOut("/", null), subject, null, false, null)).as("without any phone").hasStatus(303);
    }

    @Test
    void a_phone_that_nobody_verified_opens_nothing() {
        var victim = people.person();
        var back = comeBack(setOut("/", null), "mallory", victim.phone().text(), false, null);
        assertThat(back).hasStatus(409).bodyText().contains("这里还没有您的账号");
        assertThat(back.getResponse().getCookie("shouwang")).isNull();
    }

    @Test
    void the_organisation_gives_nobody_an_account() {
        assertThat(comeBack(setOut("/", null), "newcomer", somePhone().text(), true, null)).hasStatus(409);
    }

    @Test
    void somebody_signed_in_links_the_organisation_and_nobody_else_s() {
        var me = people.person();
        var cookie = new Cookie("shouwang", people.signedIn(me));
        assertThat(comeBack(setOut("/me", cookie), "link-" + me.id(), null, false, cookie)).hasStatus(303).hasHeader("Location", "/me");
        assertThat(comeBack(setOut("/", null), "link-" + me.id(), null, false, null)).hasStatus(303);

        Account other = people.person();
        var others = new Cookie("shouwang", people.signedIn(other));
        assertThat(comeBack(setOut("/me", others), "link-" + me.id(), null, false, others)).hasStatus(409).bodyText().contains("另一个人");
    }

    @Test
    void a_way_back_that_this_browser_did_not_set_out_on_or_that_was_used_leads_nowhere() {
        var person = people.person();
        var way = setOut("/", null);
        var other = setOut("/", null);
        STUB.willSay(way, "x", person.phone().text(), true);
        assertThat(http.get().uri("/sign-in/organisation/back?code=c&state=" + way.state()).cookie(new Cookie("errand", other.state()))).hasStatus(409);
        assertThat(http.get().uri("/sign-in/organisation/back?code=c&state=" + way.state())).hasStatus(409);
        assertThat(comeBack(way, "once-" + person.id(), person.phone().text(), true, null)).hasStatus(303);
        assertThat(comeBack(way, "once-" + person.id(), person.phone().text(), true, null)).hasStatus(409);
    }

    @Test
    void a_token_meant_for_another_request_or_signed_by_somebody_else_is_refused() {
        var person = people.person();
        var way = setOut("/", null);
        STUB.willSay(setOut("/", null), "nonce-" + person.id(), person.phone().text(), true);
        assertThat(back(way, null)).hasStatus(409).bodyText().contains("没有成功");
        var forged = setOut("/", null);
        STUB.willSay(forged, "forged-" + person.id(), person.phone().text(), true);
        STUB.signsWithAnotherKey(true);
        assertThat(back(forged, null)).hasStatus(409);
        STUB.signsWithAnotherKey(false);
    }

    @Test
    void the_sign_in_page_offers_it_by_its_name() {
        assertThat(http.get().uri("/sign-in")).bodyText().contains("用测试单位的账号登录");
    }

    private record Way(String state, String nonce) {
    }

    private Way setOut(String next, Cookie session) {
        var request = http.get().uri("/sign-in/organisation?next=" + next);
        var answer = (session == null ? request : request.cookie(session)).exchange();
        assertThat(answer).hasStatus(303);
        var there = UriComponentsBuilder.fromUri(URI.create(answer.getResponse().getHeader("Location"))).build().getQueryParams();
        assertThat(answer.getResponse().getHeader("Location")).startsWith(STUB.issuer() + "/authorize?").contains("code_challenge_method=S256");
        return new Way(there.getFirst("state"), there.getFirst("nonce"));
    }

    private MvcTestResult comeBack(Way way, String subject, String phone, boolean verified, Cookie session) {
        STUB.willSay(way, subject, phone, verified);
        return back(way, session);
    }

    private MvcTestResult back(Way way, Cookie session) {
        var request = http.get().uri("/sign-in/organisation/back?code=c&state=" + way.state()).cookie(new Cookie("errand", way.state()));
        return (session == null ? request : request.cookie(session)).exchange();
    }

    /** Just enough of an OpenID provider, on the loopback address. */
    private static final class StubOrganisation {

        private final HttpServer server;
        private final RSAKey key;
        private final RSAKey anotherKey;
        private volatile JWTClaimsSet claims = new JWTClaimsSet.Builder().build();
        private volatile boolean forging;

        StubOrganisation() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                key = new RSAKeyGenerator(2048).keyID("k").generate();
                anotherKey = new RSAKeyGenerator(2048).keyID("k").generate();
            } catch (IOException | JOSEException e) {
                throw new IllegalStateException(e);
            }
            server.createContext("/.well-known/openid-configuration", call -> answer(call, """
                    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                     "response_types_supported":["code"],"subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}"""
                    .formatted(issuer())));
            server.createContext("/keys", call -> answer(call, new JWKSet(key.toPublicJWK()).toString()));
            server.createContext("/token", call -> answer(call, "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"" + signed() + "\"}"));
            server.start();
        }

        String issuer() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        void willSay(Way way, String subject, String phone, boolean verified) {
            var builder = new JWTClaimsSet.Builder().issuer(issuer()).audience("shouwang").subject(subject).claim("nonce", way.nonce())
                    .issueTime(Date.from(Instant.now())).expirationTime(Date.from(Instant.now().plusSeconds(60)));
            if (phone != null) {
                builder.claim("phone_number", "+86 " + phone).claim("phone_number_verified", verified);
            }
            claims = builder.build();
        }

        void signsWithAnotherKey(boolean does) {
            forging = does;
        }

        private String signed() {
            try {
                var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), claims);
                token.sign(new RSASSASigner(forging ? anotherKey : key));
                return token.serialize();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void answer(HttpExchange call, String json) throws IOException {
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(200, bytes.length);
            try (var out = call.getResponseBody()) {
                out.write(bytes);
            }
        }
    }
}
