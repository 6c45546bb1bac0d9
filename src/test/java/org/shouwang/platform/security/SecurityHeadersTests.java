package org.shouwang.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.TestSignIns;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import jakarta.servlet.http.Cookie;

@WholeProgramTest
class SecurityHeadersTests {

    @Autowired MockMvcTester http;
    @Autowired Areas areas;
    @Autowired CsrfTokenRepository forgeryProof;
    Cookie me;
    String today;

    @BeforeEach
    void somebody() {
        var area = TestAreas.newCommunity(areas);
        me = TestSignIns.as(TestAreas.someone(area.id(), Role.ADMIN));
        today = "/a/" + area.code() + "/today";
    }

    private List<MvcTestResult> answers() {
        return List.of(http.get().uri(today).secure(true).cookie(me).exchange(), http.get().uri("/no-such-page").secure(true).exchange(),
                http.get().uri("/install-certificate").secure(true).exchange(), http.get().uri("/api/v1/areas/x/audit").secure(true).exchange());
    }

    @Test
    void everyAnswerForbidsForeignScriptsFramesAndGuessing() {
        for (var answer : answers()) {
            var headers = answer.getResponse();
            assertThat(headers.getHeader("Content-Security-Policy")).contains("default-src 'self'", "script-src 'self'", "object-src 'none'",
                    "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'").doesNotContain("unsafe");
            assertThat(headers.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(headers.getHeader("X-Frame-Options")).isEqualTo("DENY");
            assertThat(headers.getHeader("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(headers.getHeader("Permissions-Policy")).contains("camera=(self)", "usb=()");
            assertThat(headers.getHeader("Server")).isNull();
        }
    }

    /** A browser that was told once cannot be let past the warning of a certificate that is still to be installed. */
    @Test
    void withALocalCertificateNoBrowserIsToldToInsistOnEncryption() {
        for (var answer : answers()) {
            assertThat(answer.getResponse().getHeader("Strict-Transport-Security")).isNull();
        }
    }

    @Test
    void noPageOfPersonsStaysInACache() {
        assertThat(http.get().uri(today).cookie(me).exchange().getResponse().getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void everyCookieIsOutOfReachForScriptsAndForeignSites() {
        for (var uri : List.of(today, "/prefer?elder=1", "/prefer?lang=en")) {
            var cookies = http.get().uri(uri).secure(true).cookie(me).with(ourForgeryProof()).exchange().getResponse().getCookies();
            assertThat(cookies).as(uri).isNotEmpty().allSatisfy(cookie -> {
                assertThat(cookie.isHttpOnly()).isTrue();
                assertThat(cookie.getSecure()).isTrue();
                assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
            });
        }
    }

    /** Other tests of the same start may have put a store of the test's own in its place. */
    private RequestPostProcessor ourForgeryProof() {
        return request -> {
            WebTestUtils.setCsrfTokenRepository(request, forgeryProof);
            return request;
        };
    }
}
