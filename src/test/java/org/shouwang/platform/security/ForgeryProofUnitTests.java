package org.shouwang.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;

import jakarta.servlet.http.Cookie;

class ForgeryProofUnitTests {

    final CsrfFilter filter = new CsrfFilter(new CookieCsrfTokenRepository());
    Cookie cookie;
    String onThePage;

    @BeforeEach
    void aPageWithAForm() throws Exception {
        filter.setRequestHandler(new ForgeryProof());
        var request = new MockHttpServletRequest("GET", "/form");
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        onThePage = ((CsrfToken) request.getAttribute("_csrf")).getToken();
        cookie = response.getCookie("XSRF-TOKEN");
    }

    @Test
    void whatThePageCarriesIsNotTheCookie() {
        assertThat(onThePage).isNotEqualTo(cookie.getValue()).hasSizeGreaterThan(cookie.getValue().length());
    }

    @Test
    void aFormAndHtmxSendWhatThePageCarries() throws Exception {
        var form = post();
        form.setParameter("_csrf", onThePage);
        assertThat(taken(form)).isTrue();
        var htmx = post();
        htmx.addHeader("X-XSRF-TOKEN", onThePage);
        assertThat(taken(htmx)).isTrue();
    }

    @Test
    void aProgramThatKeepsCookiesSendsItsOwn() throws Exception {
        var program = post();
        program.addHeader("X-XSRF-TOKEN", cookie.getValue());
        assertThat(taken(program)).isTrue();
    }

    @Test
    void nothingElseIsTaken() throws Exception {
        assertThat(taken(post())).isFalse();
        var guessed = post();
        guessed.addHeader("X-XSRF-TOKEN", UUID.randomUUID().toString());
        assertThat(taken(guessed)).isFalse();
        var inTheForm = post();
        inTheForm.setParameter("_csrf", cookie.getValue());
        assertThat(taken(inTheForm)).isFalse();
        var foreign = new MockHttpServletRequest("POST", "/form");
        foreign.setParameter("_csrf", onThePage);
        assertThat(taken(foreign)).isFalse();
    }

    private MockHttpServletRequest post() {
        var request = new MockHttpServletRequest("POST", "/form");
        request.setCookies(cookie);
        return request;
    }

    private boolean taken(MockHttpServletRequest request) throws Exception {
        var chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return chain.getRequest() != null;
    }
}
